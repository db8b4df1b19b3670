import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeGrantStaff, makeScheme } from '#app/testing/grant-factories'
import { publishedGrants } from './queries-published.server'
import { reportRows } from './report-csv'
import { grantReport, readableSchemes } from './report.server'

const { db } = await useDatabase()

const now = new Date('2026-06-01T10:00:00Z')
const council = await makeCouncil(db)
const staff = await makeGrantStaff(db, council)
const starter = await makeScheme(db, council, { slug: 'starter', definition: { name: 'Starter' } })
const other = await makeScheme(db, council, { slug: 'other', definition: { name: 'Another' } })
const deciders = { assessor: staff.assessor, approver: staff.approver }
// Decided on the eighth day: 10 March, in 2025/26.
for (let n = 0; n < 6; n += 1) await makeGrantApplication(db, starter, { status: 'monitoring', ...deciders })
for (let n = 0; n < 7; n += 1)
  await makeGrantApplication(db, starter, { status: 'approved', homeDistrictGss: 'E07000178', ...deciders })
for (let n = 0; n < 2; n += 1)
  await makeGrantApplication(db, starter, { status: 'approved', homeDistrictGss: 'E07000181', ...deciders })
await makeGrantApplication(db, starter, { status: 'rejected', ...deciders })
await makeGrantApplication(db, other, { status: 'approved', ...deciders })

const reading = { councilId: council.id, year: '2025', now }
const all = await grantReport(db, {
  ...reading,
  personId: staff.admin.personId,
  roles: ['admin'],
  schemeId: starter.id,
})
const of = (key: string) => all.chosen!.breakdowns.find((one) => one.key === key)!

it('adds up what was promised and paid, by pot and by scheme', () => {
  const pot = all.pots.find(({ id }) => id === starter.potId)!
  expect(pot).toMatchObject({ allocatedPence: 10_000_000, spentPence: 6 * 50_000, committedPence: 9 * 50_000 })
  expect(pot.leftPence).toBe(10_000_000 - 15 * 50_000)
  expect(all.schemes).toEqual([
    { id: other.id, name: 'Another', awards: null, committedPence: null, spentPence: null, recoveredPence: null },
    {
      id: starter.id,
      name: 'Starter',
      awards: 15,
      committedPence: 9 * 50_000,
      spentPence: 6 * 50_000,
      recoveredPence: 0,
    },
  ])
})

it('hides small districts so that they cannot be worked out', () => {
  const { parts, total } = of('home')
  expect(total.people).toBe(15)
  expect(parts.map(({ people }) => people)).toEqual([7, null, null])
  expect(of('cost').parts).toEqual([{ label: 'Travel', people: 15, pence: 15 * 50_000 }])
  expect(of('refused').total.people).toBeNull()
  expect(of('reason').parts.every(({ people }) => people === null)).toBe(true)
})

it('says how long decisions took', () => {
  expect(all.chosen!.speed).toEqual({ decided: 16, medianDays: 6, withinPercent: 100 })
})

it('tells staff the true numbers, of few people too', async () => {
  const read = { ...reading, personId: staff.admin.personId, roles: ['admin'] as const, schemeId: starter.id }
  const report = await grantReport(db, { ...read, readers: 'staff' })
  const told = (key: string) => report.chosen!.breakdowns.find((one) => one.key === key)!
  expect(told('home').parts.map(({ people }) => people)).toEqual([7, 6, 2])
  expect(told('refused').total.people).toBe(1)
  expect(told('reason').parts.map(({ people }) => people)).toEqual([1])
  expect(report.schemes.map(({ awards, committedPence }) => [awards, committedPence])).toEqual([
    [1, 50_000],
    [15, 9 * 50_000],
  ])
  expect(reportRows(report).some(([, part, number]) => part === 'West Oxfordshire' && number === '2')).toBe(true)
  const few = await grantReport(db, { ...read, schemeId: other.id, readers: 'staff' })
  expect(few.chosen!.speed).toEqual({ decided: 1, medianDays: 6, withinPercent: 100 })
})

it('downloads with the same numbers hidden', () => {
  const rows = reportRows(all)
  expect(rows.some(([, part, number]) => part === 'West Oxfordshire' && number === '2')).toBe(false)
  expect(rows.find(([what]) => what === 'Starter 2025/26: Awards by district of home')).toEqual([
    'Starter 2025/26: Awards by district of home',
    'Oxford',
    '7',
    '3500',
  ])
})

it('shows somebody who is limited to a scheme that scheme alone, and its pot', async () => {
  const partner = await makeStaff(db, council, 'assessor')
  const member = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
  await db.memberScheme.create({
    data: { councilId: council.id, memberId: member.id, schemeId: other.id, createdAt: now },
  })
  const who = { councilId: council.id, personId: partner.personId, roles: ['assessor'] as const }
  const report = await grantReport(db, { ...reading, ...who, schemeId: starter.id })
  expect(report.choices.schemes).toEqual([{ id: other.id, name: 'Another' }])
  expect(report.chosen!.schemeId).toBe(other.id)
  expect(report.pots.map(({ id }) => id)).toEqual([other.potId])
  const { all: schemes } = await readableSchemes(db, who)
  expect(await publishedGrants(db, { council, schemes, now })).toHaveLength(1)
})

it('shows nothing of another council', async () => {
  const elsewhere = await makeCouncil(db)
  const admin = await makeStaff(db, elsewhere, 'admin')
  const report = await grantReport(db, {
    ...reading,
    councilId: elsewhere.id,
    personId: admin.personId,
    roles: ['admin'],
    schemeId: starter.id,
  })
  expect(report).toMatchObject({ pots: [], schemes: [], chosen: null })
})

it('publishes every award that stands, without a name', async () => {
  const { all: schemes } = await readableSchemes(db, {
    councilId: council.id,
    personId: staff.admin.personId,
    roles: ['admin'],
  })
  const grants = await publishedGrants(db, { council, schemes, now })
  expect(grants).toHaveLength(16)
  expect(grants.reduce((sum, { amountAwarded }) => sum + amountAwarded, 0)).toBe(16 * 500)
  const text = JSON.stringify(grants)
  for (const { name, reference, postcode } of await db.grantApplication.findMany()) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(reference)
    expect(text).not.toContain(postcode)
  }
})
