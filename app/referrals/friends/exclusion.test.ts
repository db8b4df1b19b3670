import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { exclusionOf } from './queries-exclusion.server'

const { db } = await useDatabase()

const rules = { appliedMonths: 6, workedMonths: 12 }
const provider = await makeProvider(db, await makeCouncil(db))
const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
const friend = await makePerson(db)
const identity = { personId: friend.personId, email: 'wren@people.example', phone: '+44 7700 900123' }

beforeAll(async () => {
  const submittedAt = new Date('2025-01-15T10:00:00Z')
  const { email } = identity
  const application = await makeApplication(db, vacancy, friend, { submittedAt, email, phone: '+447700900123' })
  await db.employment.create({
    data: {
      councilId: provider.councilId,
      providerId: provider.id,
      personId: friend.personId,
      applicationId: application.id,
      status: 'ended',
      startedOn: new Date('2025-02-01'),
      endedOn: new Date('2025-05-20'),
      createdAt: submittedAt,
      updatedAt: submittedAt,
    },
  })
})

const nobody = { personId: null, email: null, phone: null }

it.each([
  ['applied less than 6 months ago', identity, '2025-01-31T10:00:00Z', 'applied'],
  ['worked here less than 12 months ago', identity, '2026-05-20T10:00:00Z', 'worked'],
  ['worked here more than 12 months ago', identity, '2026-05-21T10:00:00Z', null],
  ['known by the address', { ...nobody, email: 'Wren@people.example' }, '2025-06-01T10:00:00Z', 'worked'],
  ['known by the number, in another spelling', { ...nobody, phone: '07700900123' }, '2025-06-01T10:00:00Z', 'worked'],
  ['somebody else', { ...nobody, phone: '07700 900124' }, '2025-06-01T10:00:00Z', null],
])('a friend who %s', async (_what, who, at, reason) => {
  const claim = { providerId: provider.id, friend: who, at: new Date(at), applicationId: null }
  expect(await exclusionOf(db, { ...claim, rules })).toBe(reason)
  expect(await exclusionOf(db, { ...claim, rules: { appliedMonths: 0, workedMonths: 0 } })).toBeNull()
})

it('a friend who applied 6 months ago, to the day', async () => {
  const other = await makePerson(db)
  await makeApplication(db, vacancy, other, { submittedAt: new Date('2025-01-15T10:00:00Z') })
  const claim = { providerId: provider.id, friend: { ...nobody, personId: other.personId }, rules, applicationId: null }
  expect(await exclusionOf(db, { ...claim, at: new Date('2025-07-15T09:00:00Z') })).toBe('applied')
  expect(await exclusionOf(db, { ...claim, at: new Date('2025-07-16T09:00:00Z') })).toBeNull()
})
