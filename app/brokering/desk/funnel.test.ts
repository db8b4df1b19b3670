import { describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { useDatabase } from '#app/testing/database'
import {
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { monthOf, startsSustainedIn } from './funnel'
import { funnelOf } from './queries-funnel.server'

const { db } = await useDatabase()

it('knows a month by the calendar in London', () => {
  expect(monthOf('2026-04-15')).toEqual({
    first: '2026-04-01',
    next: '2026-05-01',
    from: new Date('2026-03-31T23:00:00Z'),
    to: new Date('2026-04-30T23:00:00Z'),
  })
  expect(monthOf('2026-01-31', 1)).toMatchObject({ first: '2025-12-01', next: '2026-01-01' })
  expect(startsSustainedIn(monthOf('2026-06-10'))).toEqual({ from: '2026-03-02', to: '2026-04-01' })
})

describe('the funnel of a month', () => {
  it('counts each person once for each step in the month in which it happened', async () => {
    const [council, other] = [await makeCouncil(db), await makeCouncil(db)]
    const provider = await makeProvider(db, council)
    const site = await makeSite(db, provider)
    const [first, second] = [await makeVacancy(db, provider, site), await makeVacancy(db, provider, site)]
    const candidate = await makeCandidate(db, council, { registeredAt: new Date('2026-03-02T09:00:00Z') })
    await makeCandidate(db, council, { registeredAt: new Date('2026-02-27T09:00:00Z') })
    await makeCandidate(db, other, { registeredAt: new Date('2026-03-02T09:00:00Z') })
    // Two introductions of one person are one person introduced.
    const sent = await makeIntroduction(db, candidate, first, { status: 'sent' })
    await makeIntroduction(db, candidate, second, { status: 'sent' })
    await inTransaction(db, (tx) =>
      recordEvent(tx, {
        councilId: council.id,
        entity: 'application',
        entityId: sent.applicationId!,
        by: 'system',
        change: 'interview',
        to: 'interviewing',
        at: new Date('2026-03-12T09:00:00Z'),
      }),
    )
    const employment = await db.employment.create({
      data: {
        councilId: council.id,
        providerId: provider.id,
        personId: candidate.personId,
        vacancyId: first.id,
        applicationId: sent.applicationId!,
        status: 'started',
        startedOn: new Date('2026-04-07'),
        createdAt: new Date('2026-04-01T09:00:00Z'),
        updatedAt: new Date('2026-04-01T09:00:00Z'),
      },
    })
    const of = (day: '2026-03-20' | '2026-04-20' | '2026-07-20', councilId = council.id) =>
      funnelOf(db, { councilId, month: monthOf(day) })
    expect(await of('2026-03-20')).toEqual({ registered: 1, introduced: 1, interviewed: 1, started: 0, sustained: 0 })
    expect(await of('2026-04-20')).toEqual({ registered: 0, introduced: 0, interviewed: 0, started: 1, sustained: 0 })
    expect(await of('2026-03-20', other.id)).toMatchObject({ registered: 1, introduced: 0, interviewed: 0 })
    // Nobody has said yet that they are still there.
    expect((await of('2026-07-20')).sustained).toBe(0)
    const check = { councilId: council.id, employmentId: employment.id, week: 13, dueAt: new Date('2026-07-07') }
    await db.retentionCheck.create({
      data: { ...check, answer: 'still-here', answeredAt: new Date('2026-07-08'), answeredByPersonId: null },
    })
    expect((await of('2026-07-20')).sustained).toBe(1)
    await db.employment.update({
      where: { id: employment.id },
      data: { endedOn: new Date('2026-06-01'), status: 'ended' },
    })
    expect(await of('2026-07-20')).toMatchObject({ sustained: 0 })
  })
})
