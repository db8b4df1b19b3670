import { describe, expect, it } from 'vitest'
import { startSession } from '#app/platform/session.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { inTransaction } from '#app/platform/database/client.server'
import { addStaff, changeStaff } from './change-staff.server'
import { councilStaff, staffMember } from './queries-staff.server'
import { resetSecondFactor } from './reset-second-factor.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-03T09:00:00Z')

async function newCouncil() {
  const council = await makeCouncil(db)
  const admin = await makeStaff(db, council, 'admin')
  return { council, admin, context: { db, clock, actor: admin, council } }
}

const added = (input: Parameters<typeof addStaff>[1], context: Parameters<typeof addStaff>[2]) =>
  inTransaction(db, (tx) => addStaff(tx, input, context))
const mailsTo = (personId: string) =>
  db.message.findMany({ where: { recipientPersonId: personId }, orderBy: { createdAt: 'asc' } })
const sessionsOf = (accountId: string) => db.session.count({ where: { accountId } })

describe('adding staff', () => {
  it('makes an account for a new address, and tells the person once', async () => {
    const { council, context } = await newCouncil()
    const noor = await added(
      { email: 'new@council.example', name: 'Noor Ali', roles: ['moderator', 'broker'] },
      context,
    )
    if (!noor.ok) throw new Error(noor.reason)
    expect(await staffMember(db, { councilId: council.id, personId: noor.personId })).toMatchObject({
      name: 'Noor Ali',
      email: 'new@council.example',
      roles: ['broker', 'moderator'],
    })
    expect(await mailsTo(noor.personId)).toMatchObject([
      { template: 'staff-roles', recipient: 'new@council.example', data: { isNew: true } },
    ])
    expect(await added({ email: 'new@council.example', name: '', roles: ['admin'] }, context)).toMatchObject({
      reason: 'already-staff',
    })
    expect(await mailsTo(noor.personId)).toHaveLength(1)
  })

  it('signs a job seeker out who becomes staff', async () => {
    const { context } = await newCouncil()
    const seeker = await makePerson(db)
    await startSession(db, { accountId: seeker.accountId, staff: false, userAgent: '' })
    expect((await added({ email: seeker.email, name: 'Other Name', roles: ['moderator'] }, context)).ok).toBe(true)
    expect(await sessionsOf(seeker.accountId)).toBe(0)
    expect(await db.person.findUnique({ where: { id: seeker.personId } })).toMatchObject({ name: seeker.name })
  })

  it('takes a person back who was staff before', async () => {
    const { council, context } = await newCouncil()
    const moderator = await makeStaff(db, council, 'moderator')
    await changeStaff({ personId: moderator.personId, roles: [] }, context)
    expect((await added({ email: moderator.email, name: '', roles: ['moderator'] }, context)).ok).toBe(true)
    expect(await councilStaff(db, council.id)).toHaveLength(2)
  })
})

describe('removing staff', () => {
  it('ends roles and sessions at once, and tells the person', async () => {
    const { council, context } = await newCouncil()
    const moderator = await makeStaff(db, council, 'moderator')
    await startSession(db, { accountId: moderator.accountId, staff: true, userAgent: '' })
    expect(await changeStaff({ personId: moderator.personId, roles: [] }, context)).toEqual({ ok: true, changed: true })
    expect(await sessionsOf(moderator.accountId)).toBe(0)
    expect(await staffMember(db, { councilId: council.id, personId: moderator.personId })).toBeNull()
    expect(await mailsTo(moderator.personId)).toMatchObject([{ template: 'staff-removed' }])
    const [event] = await db.event.findMany({ where: { entityId: moderator.personId } })
    expect(event).toMatchObject({
      change: 'remove_staff',
      fromState: 'moderator',
      toState: null,
      councilId: council.id,
    })
  })

  it('changes nothing, and tells nobody, when the roles are what they were', async () => {
    const { council, context } = await newCouncil()
    const moderator = await makeStaff(db, council, 'moderator')
    expect(await changeStaff({ personId: moderator.personId, roles: ['moderator'] }, context)).toEqual({
      ok: true,
      changed: false,
    })
    expect(await mailsTo(moderator.personId)).toEqual([])
  })

  it('never takes the last administrator, not even when two remove each other in the same moment', async () => {
    const { council, admin, context } = await newCouncil()
    expect(await changeStaff({ personId: admin.personId, roles: ['moderator'] }, context)).toEqual({
      ok: false,
      reason: 'last-admin',
    })
    const second = await makeStaff(db, council, 'admin')
    const answers = await Promise.all([
      changeStaff({ personId: second.personId, roles: [] }, context),
      changeStaff({ personId: admin.personId, roles: [] }, { ...context, actor: second }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await councilStaff(db, council.id)).filter(({ roles }) => roles.includes('admin'))).toHaveLength(1)
  })

  it('does not count an administrator who cannot sign in', async () => {
    const { council, admin, context } = await newCouncil()
    const closed = await makeStaff(db, council, 'admin')
    await db.account.update({ where: { id: closed.accountId }, data: { disabledAt: clock.now() } })
    expect(await changeStaff({ personId: admin.personId, roles: [] }, context)).toMatchObject({ reason: 'last-admin' })
  })

  it('knows nobody of another council', async () => {
    const { context } = await newCouncil()
    const { admin: theirs, council } = await newCouncil()
    for (const personId of [theirs.personId, 'nonsense']) {
      expect(await changeStaff({ personId, roles: [] }, context)).toEqual({ ok: false, reason: 'not-found' })
      expect(await resetSecondFactor({ personId }, context)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await councilStaff(db, council.id)).toHaveLength(1)
  })
})

it('resets a colleague’s second key, never one’s own', async () => {
  const { council, admin, context } = await newCouncil()
  const moderator = await makeStaff(db, council, 'moderator')
  await db.account.update({ where: { id: moderator.accountId }, data: { secondFactorSecret: 'sealed' } })
  await startSession(db, { accountId: moderator.accountId, staff: true, userAgent: '' })
  expect(await resetSecondFactor({ personId: moderator.personId }, context)).toEqual({ ok: true })
  expect(await staffMember(db, { councilId: council.id, personId: moderator.personId })).toMatchObject({
    hasSecondFactor: false,
  })
  expect(await sessionsOf(moderator.accountId)).toBe(0)
  expect(await resetSecondFactor({ personId: admin.personId }, context)).toEqual({ ok: false, reason: 'own' })
})
