import { describe, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makePerson, makeProvider } from '#app/testing/factories'
import { providerTeam, teamMember } from './queries-team.server'
import { changeMember, inviteMember } from './team.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const council = await makeCouncil(db)

async function setUp() {
  const provider = await makeProvider(db, council)
  const owner = await makeMember(db, provider, 'owner')
  return { provider, owner, context: { db, clock, council, actor: owner, provider: owner.providers[0]! } }
}

const rolesIn = async (providerId: string, personId: string) => (await teamMember(db, { providerId, personId }))?.roles

describe('inviting', () => {
  test('a new address gets a person, an account, the role and one mail with a way in', async () => {
    const { provider, owner, context } = await setUp()
    const email = `new-${provider.id}@provider.example`
    expect(await inviteMember({ email, name: 'Tom Reed', role: 'recruiter' }, context)).toEqual({ ok: true })
    const account = await db.account.findUniqueOrThrow({ where: { email }, include: { person: true } })
    expect(account.person.name).toBe('Tom Reed')
    expect(await rolesIn(provider.id, account.personId)).toEqual(['recruiter'])
    const mails = await db.message.findMany({ where: { recipient: email } })
    expect(mails).toMatchObject([
      { template: 'team-invitation', data: { provider: provider.name, role: 'Recruiter', invitedBy: owner.name } },
    ])
    expect(JSON.stringify(mails[0]?.data)).toContain('/sign-in?redirectTo=/provider')
    expect(await inviteMember({ email, name: '', role: 'viewer' }, context)).toEqual({
      ok: false,
      reason: 'already-member',
    })
  })

  test('twice at the same moment: one membership, one mail', async () => {
    const { provider, context } = await setUp()
    const email = `twice-${provider.id}@provider.example`
    const outcomes = await Promise.all([1, 2].map(() => inviteMember({ email, name: 'Tom', role: 'viewer' }, context)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.message.count({ where: { recipient: email } })).toBe(1)
  })

  test('whose an address is shows only when its owner has signed in as a member', async () => {
    const { provider, context } = await setUp()
    const seeker = await makePerson(db, { name: 'Private Person' })
    await inviteMember({ email: seeker.email, name: 'Whatever', role: 'viewer' }, context)
    const listed = async () => (await teamMember(db, { providerId: provider.id, personId: seeker.personId }))!
    expect(await listed()).toMatchObject({ name: '', email: seeker.email, joined: false })
    await db.account.update({ where: { id: seeker.accountId }, data: { lastSignInAt: new Date(Date.now() + 1_000) } })
    expect(await listed()).toMatchObject({ name: 'Private Person', joined: true })
  })

  test('not without end', async () => {
    const { context } = await setUp()
    let refusedAt = 0
    for (let n = 1; n <= 31 && !refusedAt; n++) {
      const outcome = await inviteMember(
        { email: `many-${n}@${context.provider.providerId}.example`, name: 'x', role: 'viewer' },
        context,
      )
      if (!outcome.ok) refusedAt = n
    }
    expect(refusedAt).toBe(31)
  })
})

describe('changing and removing', () => {
  test('a role is replaced; who was removed has none and can be invited again', async () => {
    const { provider, context } = await setUp()
    const { personId, email } = await makeMember(db, provider, 'viewer')
    expect(await changeMember({ personId, role: 'recruiter' }, context)).toEqual({ ok: true })
    expect(await rolesIn(provider.id, personId)).toEqual(['recruiter'])
    expect(await changeMember({ personId, role: null }, context)).toEqual({ ok: true })
    expect(await rolesIn(provider.id, personId)).toBeUndefined()
    expect(await changeMember({ personId, role: 'viewer' }, context)).toEqual({ ok: false, reason: 'not-found' })
    expect(await inviteMember({ email, name: '', role: 'recruiter' }, context)).toEqual({ ok: true })
    expect(await rolesIn(provider.id, personId)).toEqual(['recruiter'])
  })

  test('the last owner stays, also when two owners remove each other in the same moment', async () => {
    const { provider, owner, context } = await setUp()
    expect(await changeMember({ personId: owner.personId, role: 'recruiter' }, context)).toEqual({
      ok: false,
      reason: 'last-owner',
    })
    expect(await changeMember({ personId: owner.personId, role: null }, context)).toEqual({
      ok: false,
      reason: 'last-owner',
    })
    const second = await makeMember(db, provider, 'owner')
    const outcomes = await Promise.all([
      changeMember({ personId: second.personId, role: null }, context),
      changeMember({ personId: owner.personId, role: null }, { ...context, actor: second }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.providerMember.count({ where: { providerId: provider.id, role: 'owner', endedAt: null } })).toBe(1)
  })

  test('an owner whose account is closed does not count as one', async () => {
    const { provider, owner, context } = await setUp()
    const gone = await makeMember(db, provider, 'owner')
    await db.account.update({ where: { id: gone.accountId }, data: { disabledAt: new Date() } })
    expect(await changeMember({ personId: owner.personId, role: null }, context)).toEqual({
      ok: false,
      reason: 'last-owner',
    })
  })
})

test('another provider’s team is not there for anything', async () => {
  const { provider } = await setUp()
  const member = await makeMember(db, provider, 'recruiter')
  const { provider: rival, context: rivals } = await setUp()
  expect(await teamMember(db, { providerId: rival.id, personId: member.personId })).toBeNull()
  expect(await teamMember(db, { providerId: rival.id, personId: 'no-id' })).toBeNull()
  expect(await changeMember({ personId: member.personId, role: null }, rivals)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await providerTeam(db, { providerId: rival.id })).toHaveLength(1)
  expect(await rolesIn(provider.id, member.personId)).toEqual(['recruiter'])
})
