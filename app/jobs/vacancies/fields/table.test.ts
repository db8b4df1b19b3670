import { expect, test } from 'vitest'
import { noAnswers } from '../answers'
import { toColumns } from '../columns'
import { decidedColumns, decisionsFor } from './decisions'
import { declaredFields, fieldNamed } from './table'
import { Prisma } from '#app/platform/database/client.server'

/** Columns that nobody is asked for, with what writes them. */
const KEPT_BY_THE_SYSTEM: Partial<Record<Prisma.VacancyScalarFieldEnum, string>> = {
  id: 'made by the database',
  councilId: 'the provider’s council, when the draft is made',
  providerId: 'whose draft it is',
  reference: 'drawn when the draft is made',
  status: 'moved by the transition table',
  payHourlyPence: 'worked out from pay and hours, for search and the pay floor',
  openingsTaken: 'counted when somebody is hired or leaves',
  touchedAt: 'when somebody last said that it is still open',
  createdAt: 'when the draft was made',
  updatedAt: 'when it was last changed',
  submittedAt: 'when it was published or sent to the moderators',
  approvedAt: 'when it was let through',
  closedAt: 'when it was closed',
  closedReason: 'chosen when it is closed',
  moderationReason: 'written by the moderator',
  moderationMatches: 'found by the moderation rules',
}

test('every column of a vacancy is a declared field, or is kept by the system for a reason', () => {
  const known = [...Object.keys(toColumns(noAnswers)), ...Object.keys(KEPT_BY_THE_SYSTEM)]
  expect([...new Set(known)].sort()).toEqual(Object.keys(Prisma.VacancyScalarFieldEnum).sort())
})

test('a field is told in its own line or in that of a field that has one', () => {
  const tellers = declaredFields.flatMap(({ line }) => (typeof line === 'object' && 'with' in line ? line.with : []))
  for (const teller of tellers) expect(fieldNamed(teller)?.line).toHaveProperty('label')
  expect(tellers.length).toBeGreaterThan(0)
})

test('what is read from a form can be shown in it again', () => {
  for (const field of declaredFields) expect('typed' in field).toBe('read' in field)
})

test('what a moderator decides comes with its reason, and is asked in SQL by its own columns', () => {
  const answers = { ...noAnswers, minimumAge: 18, minimumAgeReason: 'You give medicines.' }
  expect(decisionsFor(noAnswers)).toEqual([])
  expect(decisionsFor(answers)).toMatchObject([{ heading: 'Minimum age 18', reason: 'You give medicines.' }])
  expect(decidedColumns).toEqual(expect.arrayContaining(['minimum_age', 'occupational_requirement']))
})
