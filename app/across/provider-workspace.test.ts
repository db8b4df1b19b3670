import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { providerWorkspace } from './provider-workspace.server'

const { db } = await useDatabase()

const now = new Date('2026-03-05T09:00:00Z')

test('a provider sees what waits for it in each area, and nothing of another', async () => {
  const council = await makeCouncil(db)
  const provider = await makeProvider(db, council, { name: 'Cherwell Valley Care' })
  const other = await makeProvider(db, council)
  for (const each of [provider, other]) {
    const site = await makeSite(db, each)
    await makeVacancy(db, each, site, { status: 'draft' })
    await makeApplication(db, await makeVacancy(db, each, site), await makePerson(db))
  }
  expect(await providerWorkspace(db, { providerId: provider.id, now })).toEqual({
    name: 'Cherwell Valley Care',
    kind: provider.kind,
    status: 'verified',
    statusReason: null,
    counts: { applicants: 1, introductions: 0, vacancies: 1, starters: 0, confirmations: 0, referrals: 0 },
  })
})

test('a provider that is not there has no workspace', async () => {
  expect(await providerWorkspace(db, { providerId: crypto.randomUUID(), now })).toBeNull()
})
