import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { publicNameOf } from './queries-sharing.server'
import type { ShareChannel } from './channels'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { shareVacancy } from './share-vacancy.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)
const clock = fixedClock('2026-03-10T12:00:00Z')

async function world(given: Parameters<typeof makeProgramme>[2] = {}) {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  const newVacancy = async (columns = {}) => {
    const vacancy = await makeVacancy(db, provider, site, columns)
    await db.$transaction((tx) => refreshSearchRow(tx, vacancy.id))
    return vacancy
  }
  await makeProgramme(db, provider, given)
  const referrer = await makeReferrer(db, provider)
  const share = (reference: string | null, channel: ShareChannel = 'copy', formKey: string = randomUUID()) =>
    shareVacancy(
      { reference, channel, formKey },
      { db, clock, council, actor: referrer.actor, provider: referrer.actor.providers[0]! },
    )
  return { provider, newVacancy, referrer, share }
}

it('makes one link for each job, writes each share down, and pays the first of a job', async () => {
  const { newVacancy, share, referrer } = await world()
  const { reference } = await newVacancy()
  const first = await share(reference, 'whatsapp')
  expect(first).toMatchObject({ ok: true, points: 1 })
  expect(await share(reference, 'sms')).toEqual({ ...first, points: 0 })
  const general = await share(null)
  expect(general).toMatchObject({ ok: true, points: 0 })
  expect(await db.referralLink.count({ where: { referrerId: referrer.id } })).toBe(2)
  const shares = await db.referralShare.findMany({ where: { referrerId: referrer.id }, orderBy: { at: 'asc' } })
  expect(shares.map(({ channel }) => channel).toSorted()).toEqual(['copy', 'sms', 'whatsapp'])
})

it('one button pressed many times at once is one share, one link and one award', async () => {
  const { newVacancy, share, referrer } = await world()
  const { reference } = await newVacancy()
  const formKey = randomUUID()
  const all = await Promise.all(Array.from({ length: 5 }, () => share(reference, 'copy', formKey)))
  expect(new Set(all.map((one) => one.ok && one.code)).size).toBe(1)
  expect(all.filter((one) => one.ok && one.points > 0)).toHaveLength(1)
  expect(await db.referralShare.count({ where: { referrerId: referrer.id } })).toBe(1)
  expect(await db.pointsEntry.count({ where: { referrerId: referrer.id } })).toBe(1)
})

it('pays for no more jobs in a month than the rules say', async () => {
  const { newVacancy, share } = await world({ rules: { shareMost: 2 } })
  const paid: number[] = []
  for (let job = 0; job < 3; job++) {
    const shared = await share((await newVacancy()).reference)
    if (shared.ok) paid.push(shared.points)
  }
  expect(paid).toEqual([1, 1, 0])
})

it('refuses a job that is closed, or another employer’s', async () => {
  const [{ newVacancy, share }, other] = [await world(), await world()]
  const closed = await newVacancy({ closesAt: new Date('2026-03-09T12:00:00Z') })
  const foreign = await other.newVacancy()
  for (const { reference } of [closed, foreign])
    expect(await share(reference)).toEqual({ ok: false, reason: 'not-live' })
})

it('refuses while the programme does not run, and whoever is not confirmed', async () => {
  const paused = await world({ status: 'paused' })
  const { reference } = await paused.newVacancy()
  expect(await paused.share(reference)).toEqual({ ok: false, reason: 'not-running' })
  const { share, referrer } = await world()
  await db.referrer.update({ where: { id: referrer.id }, data: { status: 'left', leftAt: clock.now() } })
  expect(await share(null)).toEqual({ ok: false, reason: 'not-active' })
})

it('says in a message to anybody no name of a person who employs a personal assistant', async () => {
  const { provider } = await world()
  expect(await publicNameOf(db, { providerId: provider.id })).toBe(provider.name)
  await db.provider.update({ where: { id: provider.id }, data: { kind: 'personal-assistant-employer' } })
  expect(await publicNameOf(db, { providerId: provider.id })).not.toContain(provider.name)
})
