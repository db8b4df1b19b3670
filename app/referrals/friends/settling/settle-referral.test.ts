import { describe, expect, it } from 'vitest'
import { changeRules } from '#app/referrals/programmes/change-programme.server'
import { defaultRules } from '#app/referrals/programmes/rules'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { hireCandidate } from '#app/across/employment/hire-candidate.server'
import { recordStart } from '#app/across/employment/record-start.server'
import { apply, ledgerOf, readReferral, referringWorld, type ReferringWorld } from '../referring.fixture'
import { settleReferral, settleReferralsSweep } from './settle-referral.server'

const { db } = await useDatabase()

describe('settling', () => {
  it('settled by many at once, posts everything once', async () => {
    const world = await referringWorld(db)
    const { application, referralId } = await apply(world)
    const by = world.work
    await answerApplicant({ id: application.id, change: 'interview', words: 'Come.' }, by)
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        n % 2
          ? settleReferralsSweep.run(db, world.clock.now())
          : inTransaction(db, (tx) =>
              settleReferral(tx, { referralId: referralId!, now: world.clock.now(), by: 'system' }),
            ),
      ),
    )
    expect(await ledgerOf(db, referralId!)).toMatchObject({
      net: { interested: 5, interviewed: 20 },
      awards: ['interested', 'interviewed'],
    })
  })

  it('marks a fact that changes while another change is being settled', async () => {
    const world = await referringWorld(db)
    const { application, referralId } = await apply(world)
    await db.referral.update({ where: { id: referralId! }, data: { factsChanged: true } })
    const [changed, commit] = [gate(), gate()]
    const changing = inTransaction(db, async (tx) => {
      await tx.jobApplication.update({ where: { id: application.id }, data: { status: 'interviewing' } })
      changed.open()
      await commit.opened
    })
    await changed.opened
    const settling = settleReferralsSweep.run(db, world.clock.now())
    // It must wait; were it through already, it would have cleared a mark whose facts it had not seen.
    const watch = { over: false }
    await Promise.race([settling, untilSomebodyWaits(watch)])
    watch.over = true
    commit.open()
    await Promise.all([changing, settling])
    await settleReferralsSweep.run(db, world.clock.now())
    expect((await ledgerOf(db, referralId!)).net).toEqual({ interested: 5, interviewed: 20 })
  })

  it('waits until a held "no" is out, and then closes', async () => {
    const world = await referringWorld(db)
    const { application, referralId } = await apply(world)
    const no = {
      id: application.id,
      change: 'not_select',
      words: 'No.',
      reason: 'too-far',
      tell: 'tomorrow-morning',
    } as const
    await answerApplicant(no, world.work)
    expect(await readReferral(db, referralId)).toMatchObject({ stage: 'interested' })
    world.clock.advance(36 * 60 * 60 * 1000)
    await settleReferralsSweep.run(db, world.clock.now())
    expect(await readReferral(db, referralId)).toMatchObject({
      stage: 'closed',
      closedReason: 'not_selected',
      lookAgainAt: null,
    })
    expect(await settleReferralsSweep.run(db, world.clock.now())).toBe(0)
  })
})

describe('rules that change between interest and milestone', () => {
  it('are not those of a friend who showed interest before', async () => {
    const world = await referringWorld(db)
    const before = await apply(world)
    world.clock.advance(60_000)
    const points = { ...defaultRules.points, interested: 1, interviewed: 2, started: 3 }
    expect(await changeRules({ rules: { ...defaultRules, points } }, world.work)).toEqual({ ok: true })
    const after = await apply(world)
    for (const { application } of [before, after])
      await answerApplicant({ id: application.id, change: 'interview', words: 'Come.' }, world.work)
    expect((await ledgerOf(db, before.referralId!)).net).toEqual({ interested: 5, interviewed: 20 })
    expect((await ledgerOf(db, after.referralId!)).net).toEqual({ interested: 1, interviewed: 2 })
    const { versionId } = await readReferral(db, before.referralId)
    expect(versionId).toBe(world.programme.version.id)
    expect((await readReferral(db, after.referralId)).versionId).not.toBe(versionId)
  })
})

describe('a referrer who may not earn', () => {
  it.each([
    ['excluded', (world: ReferringWorld) => exclude(world)],
    ['a recruiter', (world: ReferringWorld) => recruit(world)],
  ])('%s: nothing is paid, then or later', async (_why, bar) => {
    const world = await referringWorld(db)
    const lift = await bar(world)
    const { application, referralId } = await apply(world)
    await answerApplicant({ id: application.id, change: 'interview', words: 'Come.' }, world.work)
    const { entries } = await ledgerOf(db, referralId!)
    expect(entries).toMatchObject([
      { milestone: 'interested', points: 0, code: 'not-eligible' },
      { milestone: 'interviewed', points: 0, code: 'not-eligible' },
    ])
    await lift()
    await inTransaction(db, (tx) =>
      settleReferral(tx, { referralId: referralId!, now: world.clock.now(), by: 'system' }),
    )
    expect((await ledgerOf(db, referralId!)).net).toEqual({})
    await answerApplicant({ id: application.id, change: 'offer', words: 'Yes.' }, world.work)
    const hired = await hireCandidate(
      { id: application.id, startAgreed: '2026-03-02', siteId: world.site.id },
      world.work,
    )
    await recordStart({ id: (hired.ok && hired.employmentId) || '', on: '2026-03-02' }, world.work)
    expect((await ledgerOf(db, referralId!)).net).toEqual({ started: 75 })
  })
})

function gate() {
  let open = () => {}
  const opened = new Promise<void>((done) => (open = done))
  return { open, opened }
}

async function untilSomebodyWaits(watch: { over: boolean }): Promise<void> {
  while (!watch.over) {
    const [row] = await db.$queryRaw<{ waits: boolean }[]>`
      select count(*) > 0 as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (row!.waits) return
  }
}

async function exclude({ council, provider, amira, clock }: ReferringWorld) {
  const { id } = await db.programmeExclusion.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId: amira.personId,
      byPersonId: amira.personId,
      createdAt: clock.now(),
    },
  })
  return () => db.programmeExclusion.update({ where: { id }, data: { endedAt: clock.now() } })
}

async function recruit({ council, provider, amira, clock }: ReferringWorld) {
  const { id } = await db.providerMember.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId: amira.personId,
      role: 'recruiter',
      createdAt: clock.now(),
    },
  })
  return () => db.providerMember.update({ where: { id }, data: { endedAt: clock.now() } })
}
