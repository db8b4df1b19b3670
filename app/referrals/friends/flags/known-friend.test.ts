import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listChecks } from './queries-checks.server'
import { friendsOf } from '../queries-friends.server'
import { useDatabase } from '#app/testing/database'
import { makeVacancy } from '#app/testing/factories'
import { makeReferralLink, makeReferrer } from '#app/testing/referral-factories'
import { askToBeCalled } from '../ask-to-be-called.server'
import { decideFlag } from './decide-flag.server'
import { anyPhone, apply, ledgerOf, readReferral, referringWorld, type ReferringWorld } from '../referring.fixture'
import { removeReferral } from '../remove-referral.server'

const { db } = await useDatabase()

type Asking = { link?: { id: string }; device?: string | null; showsName?: boolean }

async function askCall(world: ReferringWorld, phone: string, { link, device = null, showsName = false }: Asking = {}) {
  const form = { name: 'Robin Vale', phone, email: null, when: 'any' as const, showsName, formKey: randomUUID() }
  await askToBeCalled(form, { db, clock: world.clock, link: link ?? world.amira.link, device })
}

const kindsOf = async (id: string | null) => (await readReferral(db, id)).flags.map(({ kind }) => kind).toSorted()
const namesIn = async ({ provider, amira, clock }: ReferringWorld) => {
  const asked = { providerId: provider.id, personId: amira.personId, now: clock.now(), page: 1 }
  return (await friendsOf(db, asked)).rows.map(({ name }) => name)
}

describe('a number that turns out to be somebody when they apply', () => {
  it('is held when it is the referrer themself', async () => {
    const world = await referringWorld(db)
    const phone = anyPhone()
    await askCall(world, phone)
    const { referralId } = await apply(world, { friend: world.amira.actor, link: null, columns: { phone } })
    expect(await kindsOf(referralId)).toEqual(['same-person'])
    expect(await readReferral(db, referralId)).toMatchObject({ held: true, personId: world.amira.personId })
  })

  it('is held when it is on the referrer’s device, or one who refers them', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const [phone, bens] = [anyPhone(), anyPhone()]
    await askCall(world, phone)
    const first = await apply(world, { link: null, device: world.amira.id, columns: { phone } })
    expect(await kindsOf(first.referralId)).toEqual(['own-device'])

    const other = await apply(world, { friend: world.amira.actor, link: ben.link })
    await askCall(world, bens)
    const one = await apply(world, { friend: ben.actor, link: null, columns: { phone: bens } })
    expect(await kindsOf(one.referralId)).toEqual(['refer-each-other'])
    expect(await kindsOf(other.referralId)).toEqual(['refer-each-other'])
  })

  it('does not count when they had applied here not long before', async () => {
    const world = await referringWorld(db)
    const { friend } = await apply(world, { link: null })
    world.clock.advance(30 * 24 * 60 * 60 * 1000)
    const phone = anyPhone()
    await askCall(world, phone)
    const vacancy = await makeVacancy(db, world.provider, world.site)
    const { referralId } = await apply(world, { friend, link: null, vacancy, columns: { phone } })
    expect(await readReferral(db, referralId)).toMatchObject({ endedReason: 'excluded', keys: [] })
    expect(await ledgerOf(db, referralId!)).toMatchObject({ net: {}, awards: [] })
  })
})

describe('somebody who is known and asks to be called', () => {
  it('has their name shown by nobody who only knows their number', async () => {
    const world = await referringWorld(db)
    const phone = anyPhone()
    await apply(world, { columns: { phone } })
    await askCall(world, phone, { showsName: true })
    expect(await namesIn(world)).toEqual(['A friend'])
  })

  it('is held when the call is asked for on the referrer’s device, whichever employer’s pages it showed last', async () => {
    const world = await referringWorld(db)
    const { provider } = await referringWorld(db, { council: world.council })
    const elsewhere = await makeReferrer(db, provider, { actor: world.amira.actor })
    const phone = anyPhone()
    const { referralId } = await apply(world, { columns: { phone } })
    await askCall(world, phone, { device: elsewhere.id })
    expect(await kindsOf(referralId)).toEqual(['own-device'])
  })
})

it('a friend who takes the referral away takes their name with it', async () => {
  const world = await referringWorld(db)
  const { application, friend } = await apply(world, { columns: { referralShowsName: true } })
  expect(await namesIn(world)).toEqual(['Wren'])
  await removeReferral({ applicationId: application.id }, { ...world, actor: friend })
  expect(await namesIn(world)).toEqual(['A friend'])
})

it('a manager whose own link was the second one leaves the decision to a colleague', async () => {
  const world = await referringWorld(db)
  const own = await makeReferrer(db, world.provider, { actor: world.manager })
  const link = await makeReferralLink(db, own)
  const first = await apply(world)
  const vacancy = await makeVacancy(db, world.provider, world.site)
  await apply(world, { friend: first.friend, link, vacancy })
  const [flag] = (await readReferral(db, first.referralId)).flags
  const uphold = { flagId: flag!.id, decision: 'uphold' as const, words: 'Mine.' }
  expect(await decideFlag(uphold, world.work)).toEqual({ ok: false, reason: 'own' })
  const asker = { providerId: world.provider.id, personId: world.manager.personId }
  expect((await listChecks(db, { ...asker, page: 1 })).rows).toMatchObject([{ own: true, otherBy: own.name }])
})
