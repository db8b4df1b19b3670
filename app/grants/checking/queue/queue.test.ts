import { beforeEach, describe, expect, it } from 'vitest'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { grantQueue } from './queries-queue.server'
import { grantsWaiting } from './queries-waiting.server'
import type { QueueFilters } from './queue-filters'

const { db } = await useDatabase()

const now = new Date('2026-03-05T09:00:00Z')
let council = await makeCouncil(db)
let scheme = await makeScheme(db, council)
let officer = await makeStaff(db, council, 'assessor', 'approver')
beforeEach(async () => {
  council = await makeCouncil(db)
  scheme = await makeScheme(db, council)
  officer = await makeStaff(db, council, 'assessor', 'approver')
})

const queue = (filters: Partial<QueueFilters> = {}, reader = officer) =>
  grantQueue(db, {
    councilId: council.id,
    personId: reader.personId,
    now,
    filters: { view: 'waiting', schemeId: null, q: '', page: 1, ...filters },
  })
const names = async (...asked: Parameters<typeof queue>) => (await queue(...asked)).rows.map(({ name }) => name)

async function applied(name: string, given: Parameters<typeof makeGrantApplication>[2] & { due?: LocalDate } = {}) {
  const { due = '2026-03-16', ...rest } = given
  const person = await makePerson(db, { name })
  return makeGrantApplication(db, scheme, { person, dueOn: toDateColumn(due), ...rest })
}

/** Somebody whose role is limited to one scheme. */
async function partnerOf(of: { id: string }) {
  const partner = await makeStaff(db, council, 'assessor')
  const member = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
  await db.memberScheme.create({
    data: { councilId: council.id, memberId: member.id, schemeId: of.id, createdAt: now },
  })
  return partner
}

describe('the queue', () => {
  it('has urgent ones first, then by the day they are due, new ones and those being checked alike', async () => {
    await applied('Late', { due: '2026-03-03', status: 'checking' })
    await applied('Soon', { due: '2026-03-06' })
    await applied('Later', { due: '2026-03-20', status: 'checking' })
    await applied('Urgent', { due: '2026-03-25', urgent: true })
    await applied('Asked', { status: 'info_requested' })
    expect(await names()).toEqual(['Urgent', 'Late', 'Soon', 'Later'])
    expect(await names({ view: 'urgent' })).toEqual(['Urgent'])
    expect(await names({ view: 'applicant' })).toEqual(['Asked'])
    const { counts } = await queue()
    expect(counts).toEqual({ waiting: 4, urgent: 1, mine: 0, approver: 0, applicant: 1, hold: 0, doubted: 0 })
  })

  it('tells who has one open, what to mind and what to look into', async () => {
    const { id, personId } = await applied('Amira Osei', { status: 'checking' })
    const other = await applied('Somebody')
    const until = new Date('2026-03-05T09:20:00Z')
    await db.grantApplication.update({
      where: { id },
      data: { claimedByPersonId: officer.personId, claimedUntil: until },
    })
    await db.person.update({ where: { id: personId }, data: { safeContact: { ways: [], voicemail: false, note: '' } } })
    await db.grantSignal.create({
      data: { councilId: council.id, applicationId: id, kind: 'phone', otherApplicationId: other.id, foundAt: now },
    })
    const [row] = (await queue({ view: 'mine' })).rows
    expect(row).toMatchObject({
      claim: { personId: officer.personId, name: 'Staff Member', until, over: false },
      careful: ['Use email only. Do not ring or text.'],
      openSignals: 1,
      scheme: 'Starting in care',
    })
  })

  it('keeps approved awards that nobody has looked into in a view of their own, found longest ago first', async () => {
    const elsewhere = await makeScheme(db, council)
    const limited = await partnerOf(elsewhere)
    const found = (id: string, other: string, at: string, resolved = false) =>
      db.grantSignal.create({
        data: {
          councilId: council.id,
          applicationId: id,
          kind: 'bank-account',
          otherApplicationId: other,
          foundAt: new Date(at),
          ...(resolved && { resolvedAt: now, resolvedByPersonId: officer.personId }),
        },
      })
    const [late, early, fine] = [
      await applied('Late', { status: 'approved' }),
      await applied('Early', { status: 'approved' }),
      await applied('Fine', { status: 'approved' }),
    ]
    const open = await applied('Still open', { status: 'checking' })
    await found(late.id, open.id, '2026-03-04T10:00:00Z')
    await found(early.id, open.id, '2026-03-03T10:00:00Z')
    await found(early.id, late.id, '2026-03-05T08:00:00Z')
    await found(fine.id, open.id, '2026-03-01T10:00:00Z', true)
    await found(open.id, late.id, '2026-03-01T10:00:00Z')
    expect(await names({ view: 'doubted' })).toEqual(['Early', 'Late'])
    expect((await queue()).counts.doubted).toBe(2)
    expect((await queue({ view: 'doubted' }, limited)).counts.doubted).toBe(0)
    expect(await names({ view: 'doubted' }, limited)).toEqual([])
  })

  it('shows the approver what is recommended, and by whom', async () => {
    await applied('Amira Osei', { status: 'recommended', awardPence: 30_000 })
    const [row] = (await queue({ view: 'approver' })).rows
    expect(row?.recommendation).toMatchObject({ pence: 30_000, by: 'Staff Member' })
  })

  it('finds by reference and by part of a name, in every state but drafts, and takes nothing as a pattern', async () => {
    const { reference } = await applied('Amira Osei', { status: 'closed' })
    await applied('Ben Osei-Tutu')
    await applied('Draft Osei', { status: 'draft' })
    await applied('Per_cent %')
    expect((await names({ q: 'OSEI' })).sort()).toEqual(['Amira Osei', 'Ben Osei-Tutu'])
    expect(await names({ q: reference.toLowerCase() })).toEqual(['Amira Osei'])
    expect(await names({ q: '%%%' })).toEqual([])
    expect(await names({ q: 'r_c' })).toEqual(['Per_cent %'])
    expect(await names({ q: 'os' })).toEqual([])
  })

  it('is paged, and a page past the end is the last', async () => {
    for (let n = 0; n < 23; n += 1)
      await applied(`Person ${String(n).padStart(2, '0')}`, {
        due: `2026-04-${String(n + 1).padStart(2, '0')}` as LocalDate,
      })
    expect(await names({ page: 2 })).toEqual(['Person 20', 'Person 21', 'Person 22'])
    expect(await names({ page: 9, view: 'all' })).toHaveLength(3)
  }, 30_000)

  it('is only of one’s council and, for a partner’s people, of their schemes', async () => {
    const theirs = await makeScheme(db, council)
    const partner = await partnerOf(theirs)
    const foreign = await makeScheme(db, await makeCouncil(db))
    await makeGrantApplication(db, foreign, { name: 'Foreign' })
    const { reference } = await applied('Ours')
    await makeGrantApplication(db, theirs, { name: 'Theirs', urgent: true })
    expect((await names()).sort()).toEqual(['Ours', 'Theirs'])
    for (const view of ['waiting', 'urgent', 'all'] as const)
      expect(await names({ view }, partner), view).toEqual(['Theirs'])
    expect(await names({ q: 'Ours' }, partner)).toEqual([])
    expect(await names({ q: reference }, partner)).toEqual([])
    // A scheme that is not theirs is as if none was chosen.
    expect(await names({ schemeId: scheme.id }, partner)).toEqual(['Theirs'])
    expect(await names({ schemeId: scheme.id })).toEqual(['Ours'])
    expect((await queue({}, partner)).counts).toMatchObject({ waiting: 1, urgent: 1 })
    expect((await queue({}, partner)).schemes).toHaveLength(1)
  })
})

describe('what waits', () => {
  it('is counted for the roles held, within their schemes', async () => {
    await applied('New')
    await applied('Urgent', { urgent: true })
    await applied('Recommended', { status: 'recommended' })
    await applied('Appealed', { status: 'appealed' })
    await applied('Approved', { status: 'approved' })
    const waiting = (reader: typeof officer, roles: Parameters<typeof grantsWaiting>[1]['roles']) =>
      grantsWaiting(db, { councilId: council.id, personId: reader.personId, roles })
    expect(await waiting(officer, ['assessor', 'approver'])).toMatchObject({
      toCheck: 2,
      urgent: 1,
      recommended: 1,
      appealed: 0,
      duePayments: 0,
    })
    const payments = await makeStaff(db, council, 'payments')
    expect(await waiting(payments, ['payments'])).toMatchObject({ toCheck: 0, recommended: 0, duePayments: 1 })
    const appeals = await makeStaff(db, council, 'appeals')
    expect(await waiting(appeals, ['appeals'])).toMatchObject({ toCheck: 0, appealed: 1 })
    const partner = await partnerOf(await makeScheme(db, council))
    expect(await waiting(partner, ['assessor'])).toMatchObject({ toCheck: 0, urgent: 0 })
    expect(await waiting(await makeStaff(db, council, 'moderator'), ['moderator'])).toMatchObject({ toCheck: 0 })
  })
})
