import { describe, expect, test } from 'vitest'
import { approvalLimits } from '#app/grants/checking/duties/queries-duties.server'
import type { Wanted } from '#app/organisations/staff/requests/admin-request'
import { waitingRequests } from '#app/organisations/staff/requests/queries-requests.server'
import { endRequest } from '#app/organisations/staff/requests/second-admin.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { makePot, makeScheme } from '#app/testing/grant-factories'
import { confirmRequest, withSecondAdmin } from './with-second-admin.server'

const { db } = await useDatabase()

const limits = { assessor: 100_000, approver: 200_000, payments: 5_000_000 }
const lower: Wanted = { kind: 'approval-limits', limits, seenVersion: 0 }

/** A council with so many administrators. */
async function office(admins: 1 | 2 | 3) {
  const council = await makeCouncil(db)
  const clock = fixedClock('2026-03-11T15:00:00Z')
  const people: Awaited<ReturnType<typeof makeStaff>>[] = []
  for (let n = 0; n < admins; n += 1) people.push(await makeStaff(db, council, 'admin'))
  const as = (n: number) => ({ db, clock, council, actor: people[n]! })
  const toldOf = async (template: string) =>
    (await db.message.findMany({ where: { councilId: council.id, template } })).map(
      ({ recipientPersonId }) => recipientPersonId,
    )
  const only = async () => (await waitingRequests(db, council.id))[0]!
  return { council, clock, people, as, toldOf, only }
}

describe('a change that takes two administrators', () => {
  test('waits for another one, all are told, and it is done when they confirm', async () => {
    const { as, toldOf, only, council, people } = await office(3)
    expect(await withSecondAdmin(lower, as(0))).toEqual({ ok: true, waits: true })
    expect((await approvalLimits(db, council.id)).approver).toBeNull()
    expect(new Set(await toldOf('admin-change-asked'))).toEqual(new Set(people.map(({ personId }) => personId)))
    const { id } = await only()
    expect(await confirmRequest({ id }, as(0))).toMatchObject({ ok: false, reason: 'own-request' })
    expect((await approvalLimits(db, council.id)).approver).toBeNull()
    expect(await confirmRequest({ id }, as(1))).toEqual({ ok: true })
    expect(await approvalLimits(db, council.id)).toEqual(limits)
    expect(await toldOf('admin-change-decided')).toHaveLength(3)
    expect(await confirmRequest({ id }, as(2))).toMatchObject({ reason: 'not-found' })
  })

  test('is asked for once, and two who confirm at once do it once', async () => {
    const { as, only, council } = await office(3)
    await withSecondAdmin(lower, as(0))
    expect(await withSecondAdmin(lower, as(1))).toMatchObject({ reason: 'asked-already' })
    const { id } = await only()
    const both = await Promise.all([confirmRequest({ id }, as(1)), confirmRequest({ id }, as(2))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.settingVersion.count({ where: { councilId: council.id, section: 'grants' } })).toBe(1)
  })

  test('can be turned down by another, and taken back by whoever asked', async () => {
    const { as, only, council } = await office(2)
    for (const [n, status] of [
      [1, 'refused'],
      [0, 'withdrawn'],
    ] as const) {
      await withSecondAdmin(lower, as(0))
      expect(await endRequest(await only(), as(n))).toEqual({ ok: true, status })
    }
    expect((await approvalLimits(db, council.id)).approver).toBeNull()
  })

  test('is done at once by the only administrator, who is told that it was done alone', async () => {
    const { as, toldOf, council } = await office(1)
    expect(await withSecondAdmin(lower, as(0))).toEqual({ ok: true, waits: false })
    expect(await approvalLimits(db, council.id)).toEqual(limits)
    expect(await toldOf('admin-change-decided')).toHaveLength(1)
    expect(await db.event.count({ where: { councilId: council.id, change: 'change_alone' } })).toBe(1)
  })

  test('what cannot be done is refused when it is asked for, and when it is confirmed', async () => {
    const { as, only, council, people } = await office(2)
    const roles = { kind: 'staff-roles', name: '', email: '' } as const
    const nobody = { ...roles, personId: '01890a5d-ac96-774b-bcce-b302099a8057', roles: ['admin' as const] }
    expect(await withSecondAdmin(nobody, as(0))).toMatchObject({ reason: 'not-found' })
    const same = { ...roles, personId: people[1]!.personId, roles: ['admin' as const] }
    expect(await withSecondAdmin(same, as(0))).toMatchObject({ reason: 'unchanged' })
    expect(await waitingRequests(db, council.id)).toEqual([])
    await withSecondAdmin(lower, as(0))
    await db.settingVersion.create({
      data: {
        councilId: council.id,
        section: 'grants',
        version: 1,
        value: limits,
        inForceFrom: new Date('2026-03-11T15:00:00Z'),
        createdAt: new Date('2026-03-11T15:00:00Z'),
      },
    })
    const { id } = await only()
    expect(await confirmRequest({ id }, as(1))).toMatchObject({ reason: 'changed-meanwhile' })
    expect((await only()).id).toBe(id)
  })

  test('roles of staff: a new administrator, a colleague who stops being one', async () => {
    const { as, only, council, people } = await office(2)
    const add = { kind: 'staff-roles', personId: null, name: 'Rosa', email: 'rosa@council.example' } as const
    await withSecondAdmin({ ...add, roles: ['admin'] }, as(0))
    const admins = () => db.councilMember.count({ where: { councilId: council.id, role: 'admin', endedAt: null } })
    expect(await admins()).toBe(2)
    await confirmRequest(await only(), as(1))
    expect(await admins()).toBe(3)
    const { personId } = people[1]!
    expect(
      await withSecondAdmin({ kind: 'staff-roles', personId, name: '', email: '', roles: [] }, as(0)),
    ).toMatchObject({ waits: true })
    expect(await admins()).toBe(3)
  })

  test('publishing a scheme: the draft that was seen, or none', async () => {
    const { as, only, council, clock } = await office(2)
    const pot = await makePot(db, council)
    const scheme = await makeScheme(db, council, { definition: { potIds: [pot.id] } })
    const draft = await db.schemeVersion.create({
      data: {
        councilId: council.id,
        schemeId: scheme.id,
        version: 2,
        status: 'draft',
        definition: { ...scheme.definition, name: 'New name' },
        createdAt: clock.now(),
        updatedAt: clock.now(),
      },
    })
    const publish: Wanted = {
      kind: 'publish-scheme',
      schemeId: scheme.id,
      name: 'New name',
      version: 2,
      from: '2026-03-12',
      seen: clock.now().toISOString(),
    }
    const status = async () => (await db.schemeVersion.findUniqueOrThrow({ where: { id: draft.id } })).status
    expect(await withSecondAdmin(publish, as(0))).toEqual({ ok: true, waits: true })
    expect(await status()).toBe('draft')
    await db.schemeVersion.update({ where: { id: draft.id }, data: { updatedAt: new Date('2026-03-11T16:00:00Z') } })
    expect(await confirmRequest(await only(), as(1))).toMatchObject({ reason: 'changed-meanwhile' })
    await db.schemeVersion.update({ where: { id: draft.id }, data: { updatedAt: clock.now() } })
    expect(await confirmRequest(await only(), as(1))).toEqual({ ok: true })
    expect(await status()).toBe('published')
  })

  test('the database lets nobody confirm what they asked for, nor change what was decided', async () => {
    const { as, only, people, clock } = await office(2)
    await withSecondAdmin(lower, as(0))
    const { id } = await only()
    const decided = (n: number) => ({
      where: { id },
      data: {
        status: 'confirmed' as const,
        sealed: null,
        decidedByPersonId: people[n]!.personId,
        decidedAt: clock.now(),
      },
    })
    await expect(db.adminRequest.update(decided(0))).rejects.toThrow('admin_request_two_people')
    await db.adminRequest.update(decided(1))
    await expect(db.adminRequest.update(decided(1))).rejects.toThrow('admin_request_stays')
  })
})
