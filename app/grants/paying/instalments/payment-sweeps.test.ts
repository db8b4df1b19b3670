import { describe, expect, it } from 'vitest'
import { completeGrantsSweep } from './complete-grants.server'
import { fallDueSweep } from './fall-due.server'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { payingCouncil } from '../paying.fixture'

const { db } = await useDatabase()

const at = (iso: string) => new Date(iso)

/** Approved on 10 March 2026, in three parts: at once, on 9 April and on 9 May, the later two only while at work. */
async function inThreeParts() {
  const council = await payingCouncil(db)
  const later = { share: 1, whileEmployed: true }
  const scheme = await makeScheme(db, council.council, {
    definition: {
      instalments: [
        { afterMonths: 0, share: 1, whileEmployed: false },
        { afterMonths: 1, ...later },
        { afterMonths: 2, ...later },
      ],
    },
  })
  const made = await makeGrantApplication(db, scheme, { status: 'approved', awardPence: 30_000 })
  await db.instalment.updateMany({ where: { applicationId: made.id }, data: { status: 'scheduled' } })
  const states = async () =>
    (await db.instalment.findMany({ where: { applicationId: made.id }, orderBy: { number: 'asc' } })).map(
      ({ status }) => status,
    )
  return { council, made, states }
}

const answered = (made: { id: string; councilId: string }, on: LocalDate, answer: 'employed' | 'left') =>
  db.confirmation.create({
    data: {
      councilId: made.councilId,
      applicationId: made.id,
      email: 'office@employer.example',
      kind: 'employment',
      personName: 'Amira Osei',
      dueAt: at(`${on}T09:00:00Z`),
      askedAt: at(`${on}T09:00:00Z`),
      answeredAt: at(`${on}T09:00:00Z`),
      answer,
      since: toDateColumn('2026-02-23'),
      leftOn: answer === 'left' ? toDateColumn(on) : null,
    },
  })

describe('instalments fall due', () => {
  it('on their day in London, once, with an event', async () => {
    const { made, states } = await inThreeParts()
    await fallDueSweep.run(db, at('2026-03-09T23:59:00Z'))
    expect(await states()).toEqual(['scheduled', 'scheduled', 'scheduled'])
    await fallDueSweep.run(db, at('2026-03-10T12:00:00Z'))
    await fallDueSweep.run(db, at('2026-03-10T12:01:00Z'))
    expect(await states()).toEqual(['due', 'scheduled', 'scheduled'])
    const [first] = made.instalments
    const events = await db.event.findMany({ where: { entity: 'instalment', entityId: first!.id } })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ change: 'fall_due', actorKind: 'system', dueAt: at('2026-03-10T00:00:00Z') })
  })

  it('not before the decision may be known, nor once it was taken back', async () => {
    const { made, states } = await inThreeParts()
    await db.grantApplication.update({ where: { id: made.id }, data: { releasedAt: at('2026-03-11T08:00:00Z') } })
    await fallDueSweep.run(db, at('2026-03-10T12:00:00Z'))
    expect(await states()).toEqual(['scheduled', 'scheduled', 'scheduled'])
    await db.grantApplication.update({ where: { id: made.id }, data: { status: 'recommended' } })
    await fallDueSweep.run(db, at('2026-03-12T12:00:00Z'))
    expect(await states()).toEqual(['scheduled', 'scheduled', 'scheduled'])
  })

  it('while they work there: with the employer’s word of the last 28 days, and not against it', async () => {
    const { made, states } = await inThreeParts()
    await answered(made, '2026-03-11', 'employed')
    await fallDueSweep.run(db, at('2026-04-09T12:00:00Z'))
    expect(await states()).toEqual(['due', 'scheduled', 'scheduled'])
    await answered(made, '2026-03-12', 'employed')
    await fallDueSweep.run(db, at('2026-04-09T12:00:00Z'))
    expect(await states()).toEqual(['due', 'due', 'scheduled'])
    await answered(made, '2026-04-20', 'employed')
    await answered(made, '2026-04-30', 'left')
    await fallDueSweep.run(db, at('2026-05-20T12:00:00Z'))
    expect(await states()).toEqual(['due', 'due', 'scheduled'])
  })

  it('while they work there: by the portal’s own record of the job', async () => {
    const { council, made, states } = await inThreeParts()
    const provider = await makeProvider(db, council.council)
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    const application = await makeApplication(db, vacancy, made.person)
    const employment = await db.employment.create({
      data: {
        councilId: council.council.id,
        personId: made.personId,
        providerId: provider.id,
        vacancyId: vacancy.id,
        applicationId: application.id,
        status: 'started',
        startAgreed: toDateColumn('2026-02-23'),
        startedOn: toDateColumn('2026-02-23'),
        createdAt: at('2026-02-20T09:00:00Z'),
        updatedAt: at('2026-02-23T09:00:00Z'),
      },
    })
    await db.grantApplication.update({ where: { id: made.id }, data: { employmentId: employment.id } })
    await fallDueSweep.run(db, at('2026-04-09T12:00:00Z'))
    expect(await states()).toEqual(['due', 'due', 'scheduled'])
    await db.employment.update({
      where: { id: employment.id },
      data: { status: 'ended', endedOn: toDateColumn('2026-04-30'), reason: 'left-care' },
    })
    await fallDueSweep.run(db, at('2026-05-20T12:00:00Z'))
    expect(await states()).toEqual(['due', 'due', 'scheduled'])
  })
})

it('an application of which nothing is left to pay is completed, once', async () => {
  const { made } = await inThreeParts()
  const now = at('2026-06-01T09:00:00Z')
  const setTo = (numbers: number[], data: { status: string; paidAt?: Date }) =>
    db.instalment.updateMany({ where: { applicationId: made.id, number: { in: numbers } }, data })
  await setTo([1, 2], { status: 'paid', paidAt: now })
  await completeGrantsSweep.run(db, now)
  const status = async () => (await db.grantApplication.findUniqueOrThrow({ where: { id: made.id } })).status
  expect(await status()).toBe('approved')
  await setTo([3], { status: 'cancelled' })
  await completeGrantsSweep.run(db, now)
  await completeGrantsSweep.run(db, now)
  expect(await status()).toBe('monitoring')
  expect(await db.event.count({ where: { entityId: made.id, change: 'complete', toState: 'monitoring' } })).toBe(1)
})
