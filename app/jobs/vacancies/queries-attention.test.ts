import { expect, test } from 'vitest'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { vacanciesNeedingAttention } from './queries-attention.server'

const { db } = await useDatabase()

const now = new Date('2026-03-20T12:00:00Z')
const council = await makeCouncil(db)

test('sent back, hidden, closing soon and with the council, in that order; nothing of others', async () => {
  const provider = await makeProvider(db, council, { answerDays: 2.5 })
  const site = await makeSite(db, provider)
  const make = (title: string, given: Partial<Prisma.VacancyUncheckedCreateInput> = {}) =>
    makeVacancy(db, provider, site, { title, ...given })
  await make('With the council', { status: 'pending_review' })
  await make('Closes soon', { closesAt: new Date('2026-03-26T23:59:00Z') })
  await make('Stale', { touchedAt: new Date('2025-12-01T00:00:00Z') })
  await make('Sent back', { status: 'draft', moderationReason: 'Say what the pay is.' })
  await make('Draft', { status: 'draft' })
  await make('Fine')
  await make('Past', { closesAt: new Date('2026-03-19T23:59:00Z') })
  const seen = await vacanciesNeedingAttention(db, { providerId: provider.id, now, limit: 3 })
  expect(seen).toMatchObject({
    rows: [
      { title: 'Sent back', kind: 'sent-back', moderationReason: 'Say what the pay is.' },
      { title: 'Stale', kind: 'stale' },
      { title: 'Closes soon', kind: 'closing' },
    ],
    total: 4,
    drafts: 2,
    live: 2,
    answerDays: 2.5,
  })
  const rival = await makeProvider(db, council)
  expect(await vacanciesNeedingAttention(db, { providerId: rival.id, now, limit: 3 })).toMatchObject({
    rows: [],
    total: 0,
    drafts: 0,
  })
})
