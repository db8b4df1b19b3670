import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { addNote } from './add-note.server'
import { markSeen } from './mark-seen.server'

const { db } = await useDatabase()

const now = new Date('2026-03-04T15:00:00Z')
const council = await makeCouncil(db)

async function setUp() {
  const provider = await makeProvider(db, council)
  const actor = await makeMember(db, provider, 'recruiter')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const candidate = await makePerson(db)
  const { id } = await makeApplication(db, vacancy, candidate)
  return { id, candidate, context: { db, clock: { now: () => now }, actor, provider: actor.providers[0]!, council } }
}

const notes = (applicationId: string) => db.applicationNote.findMany({ where: { applicationId } })

test('a note sent twice is written once', async () => {
  const { id, context } = await setUp()
  const write = (formKey: string) => addNote({ id, words: 'Warm on the phone.', formKey }, context)
  await Promise.all([write('k1'), write('k1'), write('k1')])
  expect(await notes(id)).toMatchObject([
    { words: 'Warm on the phone.', authorPersonId: context.actor.personId, createdAt: now },
  ])
  await write('k2')
  expect(await notes(id)).toHaveLength(2)
})

test('not by viewers, not on others’ applicants, not on an erased person', async () => {
  const { id, context, candidate } = await setUp()
  const rival = await setUp()
  const note = { id, words: 'x', formKey: 'k' }
  expect(await addNote(note, rival.context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context.provider, roles: ['viewer' as const] }
  expect(await addNote(note, { ...context, provider: viewer })).toEqual({ ok: false, reason: 'not-allowed' })
  await db.person.update({ where: { id: candidate.personId }, data: { erasedAt: now } })
  expect(await addNote(note, context)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await notes(id)).toEqual([])
})

test('seen is the first time, by this provider', async () => {
  const { id, context } = await setUp()
  const seen = async () => (await db.jobApplication.findUniqueOrThrow({ where: { id } })).seenByProviderAt
  await markSeen({ id, providerId: (await setUp()).context.provider.providerId }, { db, now })
  expect(await seen()).toBeNull()
  await markSeen({ id, providerId: context.provider.providerId }, { db, now })
  await markSeen({ id, providerId: context.provider.providerId }, { db, now: new Date('2026-03-05T00:00:00Z') })
  expect(await seen()).toEqual(now)
  expect(await db.event.count({ where: { entityId: id } })).toBe(0)
})
