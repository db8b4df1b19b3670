import { expect, it } from 'vitest'
import { pointsHistory } from '#app/referrals/points/queries-history.server'
import { friendsOf } from './queries-friends.server'
import { useDatabase } from '#app/testing/database'
import { makeReferralLink } from '#app/testing/referral-factories'
import { apply, referringWorld } from './referring.fixture'

const { db } = await useDatabase()

it('a referrer reads which job they shared, never which one their friend chose', async () => {
  const world = await referringWorld(db)
  const { amira, provider, vacancy, clock } = world
  const me = { providerId: provider.id, personId: amira.personId, page: 1 }
  const read = async () => {
    const [friends, history] = [await friendsOf(db, { ...me, now: clock.now() }), await pointsHistory(db, me)]
    const mails = await db.message.findMany({ where: { template: 'referral-interest' }, orderBy: { id: 'asc' } })
    return {
      friends: friends.rows.map(({ vacancyTitle }) => vacancyTitle),
      points: history.rows.map(({ vacancyTitle }) => vacancyTitle),
      mails: mails.map(({ data }) => (data as { title: string | null }).title),
    }
  }
  await apply(world, { link: await makeReferralLink(db, amira) })
  expect(await read()).toEqual({ friends: [null], points: [null], mails: [null] })
  clock.advance(60_000)
  await apply(world)
  const both = { friends: [vacancy.title, null], points: [vacancy.title, null], mails: [null, vacancy.title] }
  expect(await read()).toEqual(both)
})
