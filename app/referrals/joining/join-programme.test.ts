import { describe, expect, test } from 'vitest'
import { pointsOf } from '#app/referrals/points/queries.server'
import { peopleOf, referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makePerson, makeProvider, makeSite } from '#app/testing/factories'
import { makeProgramme, makeReferrer } from '#app/testing/referral-factories'
import { confirmReferrer, refuseReferrer } from './confirm-referrer.server'
import { inviteReferrers } from './invite-referrers.server'
import { acceptInvitation, declineInvitation, joinByCode } from './join-programme.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)

async function setUp({ seats = 50 } = {}) {
  const clock = fixedClock('2026-03-10T09:00:00Z')
  const provider = await makeProvider(db, council)
  const programme = await makeProgramme(db, provider, { licence: { seats } })
  const actor = await makeMember(db, provider, 'owner')
  const [membership] = actor.providers
  const context = { db, clock, council, actor, provider: membership! }
  return { clock, provider, programme, context, owner: actor, providerId: provider.id }
}

type Made = Awaited<ReturnType<typeof setUp>>

const invitee = (email: string) => ({ name: 'Tom Reed', email, payrollNumber: '77', siteId: null })
const statusOf = async (made: Made, personId: string) =>
  (await referrerOf(db, { providerId: made.providerId, personId }))?.status
const balanceOf = async (made: Made, personId: string) =>
  (await pointsOf(db, { providerId: made.providerId, personId })).balance
const roles = async (made: Made, personId: string) =>
  (await db.providerMember.findMany({ where: { providerId: made.providerId, personId, endedAt: null } })).map(
    ({ role }) => role,
  )
const mailsTo = async (personId: string) =>
  (await db.message.findMany({ where: { recipientPersonId: personId }, orderBy: { id: 'asc' } })).map(
    ({ template }) => template,
  )

describe('an invitation', () => {
  test('gives a new address a person, the role and one mail; saying yes brings the points for joining once', async () => {
    const made = await setUp()
    const email = `new-${made.providerId}@home.example`
    const site = await makeSite(db, made.provider)
    const people = [{ ...invitee(email), siteId: site.id }]
    expect(await inviteReferrers({ people, via: 'invitation' }, made.context)).toEqual({
      ok: true,
      invited: 1,
      already: [],
    })
    const { personId } = await db.account.findUniqueOrThrow({ where: { email } })
    expect(await roles(made, personId)).toEqual(['referrer'])
    expect(await mailsTo(personId)).toEqual(['referrer-invitation'])
    expect(await inviteReferrers({ people, via: 'invitation' }, made.context)).toEqual({
      ok: true,
      invited: 0,
      already: [email],
    })
    const { providerId, clock } = made
    const accept = () => acceptInvitation({ providerId }, { db, clock, actor: { personId } })
    const answers = await Promise.all([accept(), accept()])
    expect(answers).toContainEqual(expect.objectContaining({ ok: true, points: 5 }))
    expect(answers).toContainEqual(expect.objectContaining({ ok: true, points: 0 }))
    expect(await statusOf(made, personId)).toBe('active')
    expect(await balanceOf(made, personId)).toBe(5)
    expect(await mailsTo(personId)).toEqual(['referrer-invitation'])
  })

  test('said no to: without the role, what was typed erased; it can be made again', async () => {
    const made = await setUp()
    const { actor } = await makeReferrer(db, made.provider, { status: 'invited', payrollNumber: '12' })
    const { providerId, clock } = made
    expect(await declineInvitation({ providerId }, { db, clock, actor })).toEqual({ ok: true })
    expect(await referrerOf(db, { providerId, personId: actor.personId })).toMatchObject({
      status: 'left',
      name: '',
      payrollNumber: null,
    })
    expect(await roles(made, actor.personId)).toEqual([])
    const again = await inviteReferrers({ people: [invitee(actor.email)], via: 'file' }, made.context)
    expect(again).toMatchObject({ invited: 1 })
    expect(await referrerOf(db, { providerId, personId: actor.personId })).toMatchObject({
      status: 'invited',
      name: 'Tom Reed',
    })
    expect(await roles(made, actor.personId)).toEqual(['referrer'])
  })

  test('of many at once is all or nothing: with too few seats nobody, not even a new person', async () => {
    const made = await setUp({ seats: 3 })
    await makeReferrer(db, made.provider)
    const people = [1, 2, 3].map((n) => invitee(`many-${n}-${made.providerId}@home.example`))
    const invite = (some: typeof people) => inviteReferrers({ people: some, via: 'file' }, made.context)
    expect(await invite(people)).toEqual({ ok: false, reason: 'no-seats', free: 2 })
    expect(await db.account.count({ where: { email: people[0]!.email } })).toBe(0)
    expect(await invite(people.slice(1))).toEqual({ ok: true, invited: 2, already: [] })
    expect(await invite(people.slice(0, 1))).toEqual({ ok: false, reason: 'no-seats', free: 0 })
    expect(await invite(people.slice(1))).toMatchObject({ invited: 0 })
  })

  test('not while the programme does not run', async () => {
    const made = await setUp()
    await db.programme.update({ where: { id: made.programme.id }, data: { status: 'paused' } })
    const people = [invitee('x@home.example')]
    expect(await inviteReferrers({ people, via: 'file' }, made.context)).toEqual({ ok: false, reason: 'not-running' })
    const { actor } = await makeReferrer(db, made.provider, { status: 'invited' })
    const { providerId, clock } = made
    expect(await acceptInvitation({ providerId }, { db, clock, actor })).toEqual({ ok: false, reason: 'not-running' })
  })

  test('a file of 500 people goes through', async () => {
    const made = await setUp({ seats: 1000 })
    const people = Array.from({ length: 500 }, (_, n) => invitee(`file-${n}-${made.providerId}@home.example`))
    expect(await inviteReferrers({ people, via: 'file' }, made.context)).toEqual({
      ok: true,
      invited: 500,
      already: [],
    })
    expect(
      await db.message.count({ where: { template: 'referrer-invitation', recipient: { contains: made.providerId } } }),
    ).toBe(500)
  })
})

describe('the code on the poster', () => {
  test('lets somebody wait; the managers hear of the first only; confirmed, they are in and told', async () => {
    const made = await setUp()
    const { clock, programme, context, providerId } = made
    const [first, second] = [await makePerson(db), await makePerson(db)]
    const join = (actor: typeof first) => joinByCode({ code: programme.joinCode, name: 'Joan' }, { db, clock, actor })
    expect(await Promise.all([join(first), join(first)])).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }])
    expect(await join(second)).toMatchObject({ status: 'waiting' })
    expect(await mailsTo(made.owner.personId)).toEqual(['referrer-waiting'])
    expect(await roles(made, first.personId)).toEqual([])
    const { people } = await peopleOf(db, { providerId, status: 'waiting', q: '', page: 1 })
    expect(people).toHaveLength(2)
    const referrer = (await referrerOf(db, { providerId, personId: first.personId }))!
    for (const _ of [1, 2])
      expect(await confirmReferrer({ referrerId: referrer.id }, context)).toEqual({ ok: true, name: 'Joan' })
    expect(await statusOf(made, first.personId)).toBe('active')
    expect(await balanceOf(made, first.personId)).toBe(5)
    expect(await roles(made, first.personId)).toEqual(['referrer'])
    expect(await mailsTo(first.personId)).toEqual(['referrer-confirmed'])
    const other = (await referrerOf(db, { providerId, personId: second.personId }))!
    expect(await refuseReferrer({ referrerId: other.id }, context)).toMatchObject({ ok: true })
    expect(await statusOf(made, second.personId)).toBe('refused')
    expect(await mailsTo(second.personId)).toEqual(['referrer-refused'])
    expect(await join(second)).toMatchObject({ status: 'waiting' })
  })

  test('lets whoever was invited in at once', async () => {
    const made = await setUp()
    const { actor } = await makeReferrer(db, made.provider, { status: 'invited' })
    const { clock, programme } = made
    expect(await joinByCode({ code: programme.joinCode, name: 'x' }, { db, clock, actor })).toMatchObject({
      status: 'active',
      points: 5,
    })
  })

  test('nobody confirms themself, another provider’s people, or more than there are seats', async () => {
    const made = await setUp({ seats: 1 })
    const { clock, programme, context, providerId } = made
    const join = (actor: { personId: string }) =>
      joinByCode({ code: programme.joinCode, name: 'Joan' }, { db, clock, actor })
    await join(made.owner)
    const own = (await referrerOf(db, { providerId, personId: made.owner.personId }))!
    expect(await confirmReferrer({ referrerId: own.id }, context)).toEqual({ ok: false, reason: 'own' })
    const waiting = await Promise.all([1, 2].map(() => makePerson(db)))
    const ids = []
    for (const person of waiting) {
      await join(person)
      ids.push((await referrerOf(db, { providerId, personId: person.personId }))!.id)
    }
    const foreign = await setUp()
    expect(await confirmReferrer({ referrerId: ids[0]! }, foreign.context)).toEqual({ ok: false, reason: 'not-found' })
    expect(await referrerDetails(db, { providerId: foreign.providerId, referrerId: ids[0]! })).toBeNull()
    const confirmed = await Promise.all(ids.map((referrerId) => confirmReferrer({ referrerId }, context)))
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(confirmed).toContainEqual({ ok: false, reason: 'no-seats' })
  })

  test('that nobody has, or of a programme that rests, leads nowhere', async () => {
    const { clock, programme, owner } = await setUp()
    const actor = await makePerson(db)
    expect(await joinByCode({ code: 'ZZZZ9999', name: 'x' }, { db, clock, actor })).toMatchObject({
      reason: 'not-found',
    })
    await db.programme.update({ where: { id: programme.id }, data: { status: 'paused' } })
    expect(await joinByCode({ code: programme.joinCode, name: 'x' }, { db, clock, actor: owner })).toMatchObject({
      reason: 'not-running',
    })
  })
})

test('the list finds by name, number and address, and tells only what is the provider’s', async () => {
  const made = await setUp()
  const { providerId } = made
  await makeReferrer(db, made.provider, { name: 'Zoe 100% Best', payrollNumber: 'PN-9' })
  const left = await makeReferrer(db, made.provider, { name: 'Gone', status: 'left' })
  const find = async (q: string, status: 'left' | null = null) =>
    (await peopleOf(db, { providerId, status, q, page: 1 })).people.map(({ name }) => name)
  expect(await find('100%')).toEqual(['Zoe 100% Best'])
  expect(await find('1_%')).toEqual(['Zoe 100% Best'])
  expect(await find('Best zoë 7')).toEqual([])
  expect(await find('pn-9')).toEqual(['Zoe 100% Best'])
  expect(await find('')).toEqual(['Zoe 100% Best'])
  expect(await find('', 'left')).toEqual(['Gone'])
  expect(await find(left.actor.email, 'left')).toEqual(['Gone'])
})
