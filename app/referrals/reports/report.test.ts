import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referralDesk } from '#app/referrals/friends/desk/queries-desk.server'
import type { Actor } from '#app/platform/actor'
import { inTransaction } from '#app/platform/database/client.server'
import { licensedProviders } from '#app/referrals/programmes/queries-licences.server'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makePerson, makeVacancy } from '#app/testing/factories'
import { recordLeaver } from '#app/referrals/joining/record-leaver.server'
import { apply, referringWorld, type ReferringWorld } from '#app/referrals/friends/referring.fixture'
import { settleReferral } from '#app/referrals/friends/settling/settle-referral.server'
import { byProvider, costPerStarter, liabilityPence, percentOf, sumOf } from './figures'
import { periodStart, readPeriod } from './period'
import { uptakeOf } from './queries-uptake.server'
import { reportCells, uptakeCells } from './report-csv'
import { referralReport } from './report.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const now = new Date('2026-11-22T10:00:00Z')

/** A friend hired on 1 April; `still-here` after 13 weeks if `kept`. */
async function hire(
  world: ReferringWorld,
  { kept, ended, newToCare, friend }: { kept?: true; ended?: true; newToCare: boolean; friend?: Actor },
) {
  const vacancy = await makeVacancy(db, world.provider, world.site)
  const { application, referralId } = await apply(world, {
    columns: { status: 'hired' },
    vacancy,
    ...(friend && { friend }),
  })
  const { id: applicationId, councilId, providerId, vacancyId, personId } = application
  const at = world.clock.now()
  const employment = await db.employment.create({
    data: {
      councilId,
      providerId,
      vacancyId,
      personId: personId!,
      applicationId,
      newToCare,
      createdAt: at,
      updatedAt: at,
      status: ended ? 'ended' : 'started',
      startedOn: new Date('2026-04-01'),
      endedOn: ended ? new Date('2026-05-01') : null,
    },
  })
  const dueAt = new Date('2026-06-30T23:00:00Z')
  const answered = { answer: 'still-here', answeredAt: new Date('2026-07-02T09:00:00Z') }
  if (!ended)
    await db.retentionCheck.create({
      data: { councilId, employmentId: employment.id, week: 13, dueAt, ...(kept && answered) },
    })
  await inTransaction(db, (tx) => settleReferral(tx, { referralId: referralId!, now, by: 'system' }))
}

async function sharesAndClicks({ amira }: ReferringWorld) {
  const { councilId, providerId, id: referrerId, link } = amira
  const share = { councilId, providerId, referrerId, linkId: link.id, channel: 'whatsapp' }
  for (const at of ['2026-03-01T10:00:00Z', '2026-03-02T09:00:00Z', '2024-01-01T10:00:00Z'])
    await db.referralShare.create({ data: { ...share, at: new Date(at) } })
  await db.referralClicks.create({ data: { linkId: link.id, day: new Date('2026-03-02'), clicks: 9 } })
}

describe('the figures of referrals', () => {
  it('count from the share to 13 weeks, what stays of it and what it cost, beside other applicants', async () => {
    const world = await referringWorld(db)
    const { councilId, id: providerId } = world.provider
    await sharesAndClicks(world)
    await apply(world)
    await apply(world, { columns: { status: 'interviewing' } })
    await hire(world, { kept: true, newToCare: true })
    await hire(world, { newToCare: false })
    await hire(world, { ended: true, newToCare: false })
    await makeApplication(db, world.vacancy, await makePerson(db), { submittedAt: world.clock.now() })
    const report = await referralReport(db, { councilId, providerId, period: 'year', now })
    const figures = sumOf(report.sites)
    expect(figures).toMatchObject({
      shares: 2,
      clicks: 9,
      interested: 5,
      interviewed: 4,
      started: 3,
      retained13: 1,
      retained26: 0,
      stillThere: 2,
      newToCare: 1,
      newToCareKnown: 3,
    })
    const balance = await db.pointsAccount.findFirstOrThrow({ where: { providerId } })
    expect(figures.pence).toBe(balance.balance * 100)
    expect(costPerStarter(figures)).toBe(balance.balance * 50)
    expect(report.liabilities).toMatchObject([{ providerId, balancePence: balance.balance * 100, askedPence: 0 }])
    expect(report.sources.find(({ source }) => source === 'referral')).toMatchObject({
      applied: 5,
      started: 3,
      due13: 3,
      retained13: 1,
    })
    expect(report.sources.find(({ source }) => source === 'portal')).toMatchObject({ applied: 1, started: 0 })
    const cells = reportCells(report)
    expect(cells[1]!.slice(0, 6)).toEqual([world.provider.name, 'No site', '2', '9', '5', '4'])
    expect((await referralReport(db, { councilId, providerId, period: 'quarter', now })).sites).toEqual([])
  })

  it('count a friend hired at the second try as referred beside other applicants, too', async () => {
    const world = await referringWorld(db)
    const { councilId, id: providerId } = world.provider
    const { friend } = await apply(world, { columns: { status: 'not_selected' } })
    await hire(world, { kept: true, newToCare: true, friend })
    const { sites, sources } = await referralReport(db, { councilId, providerId, period: 'year', now })
    expect(sumOf(sites)).toMatchObject({ interested: 1, started: 1 })
    expect(sources).toMatchObject([
      { source: 'referral', applied: 2, started: 1, retained13: 1, due26: 1, retained26: 0 },
    ])
  })

  it('owe nothing for points that lapsed when somebody left', async () => {
    const world = await referringWorld(db)
    const { councilId, id: providerId } = world.provider
    await apply(world)
    const owed = async () => [
      (await referralReport(db, { councilId, providerId, period: 'all', now })).liabilities.map(liabilityPence),
      (await referralDesk(db, { providerId })).owedPence,
    ]
    expect(await owed()).toEqual([[500], 500])
    await recordLeaver({ referrerId: world.amira.id, payOut: false }, world.work)
    expect(await owed()).toEqual([[], 0])
  })

  it('leave out who never counted, and what other councils have', async () => {
    const [world, other] = [await referringWorld(db), await referringWorld(db)]
    const { councilId } = world.provider
    const { referralId } = await apply(world)
    await apply(other)
    await db.referral.update({
      where: { id: referralId! },
      data: { stage: 'closed', closedReason: 'excluded', endedReason: 'excluded', endedAt: now },
    })
    const report = await referralReport(db, { councilId, period: 'year', now })
    expect(sumOf(report.sites).interested).toBe(0)
    expect(report.sources.map(({ source }) => source)).not.toContain('referral')
    expect(report.liabilities.map(({ providerId }) => providerId)).not.toContain(other.provider.id)
  })

  it('say who takes part', async () => {
    const world = await referringWorld(db)
    const { councilId } = world.provider
    const recent = new Date('2026-03-05T10:00:00Z')
    await sharesAndClicks(world)
    const uptake = await uptakeOf(db, { councilId, now: recent })
    expect(uptake).toEqual({ providers: 1, licensed: 1, running: 1, seats: 50, referrers: 1, sharing: 1 })
    const cells = uptakeCells(uptake, await licensedProviders(db, { councilId, now: recent }))
    expect(cells[1]).toEqual(['1', '1', '1', '50', '1', '1'])
    expect(cells[4]).toEqual([world.provider.name, 'Running', '2026-01-01', '2099-12-31', 'The provider', '1', '50'])
  })
})

it('adds up and divides without dividing by nothing', () => {
  expect(percentOf(1, 0)).toBeNull()
  expect(percentOf(2, 3)).toBe(67)
  expect(costPerStarter({ pence: 500, stillThere: 0 })).toBeNull()
  expect(byProvider([])).toEqual([])
  expect(liabilityPence({ balancePoints: 1, balancePence: 100, askedPence: 20, approvedPence: 3, owedPoints: 9 })).toBe(
    123,
  )
  expect(readPeriod('anything')).toBe('year')
  expect(periodStart('quarter', now).toISOString()).toBe('2026-08-21T23:00:00.000Z')
})
