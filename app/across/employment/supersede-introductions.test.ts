import { expect, test } from 'vitest'
import { brokerIntroductions } from '#app/brokering/introductions/queries-broker.server'
import { readIntroductionFilters } from '#app/brokering/introductions/list-filters'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil } from '#app/testing/factories'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { hireCandidate } from './hire-candidate.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'
import { recordDidNotStart } from './record-did-not-start.server'
import { recordStart, undoStart } from './record-start.server'
import { restoreIntroduction } from '#app/brokering/introductions/answering/restore-introduction.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

/** Somebody introduced to two employers and asked about a third, whom a fourth hires by an application of their own. */
async function hired() {
  const world = await introducing(db, council)
  const { newCandidate, newVacancy, endorse, spoken, handling, site } = world
  const candidate = await newCandidate()
  const introduce = async (more = {}) => {
    const vacancy = await newVacancy()
    return accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, more))
  }
  const sent = await introduce({ consent: spoken })
  const over = await introduce({ consent: spoken })
  const asked = await introduce()
  const { applicationId } = await read(sent)
  const shortlist = { change: 'shortlist', words: '', id: applicationId! } as const
  await answerApplicant(shortlist, handling)
  await db.jobApplication.update({ where: { id: (await read(over)).applicationId! }, data: { status: 'not_selected' } })
  const elsewhere = await newVacancy({ openings: 2 })
  const { id } = await makeApplication(db, elsewhere, candidate.person, { status: 'offered' })
  const hire = () => hireCandidate({ id, startAgreed: '2026-04-06', siteId: site.id }, handling)
  const outcome = await hire()
  if (!outcome.ok) throw new Error(outcome.reason)
  return {
    ...world,
    candidate,
    sent,
    over,
    asked,
    applicationId: applicationId!,
    employmentId: outcome.employmentId!,
    hire,
  }
}

test('a hire sets the other live introductions aside, tells employers and candidate once, and places the case', async () => {
  const { candidate, sent, over, asked, applicationId, employmentId, hire } = await hired()
  expect(await read(sent)).toMatchObject({
    status: 'superseded',
    restoreStatus: 'sent',
    supersededByEmploymentId: employmentId,
  })
  expect(await read(asked)).toMatchObject({ status: 'superseded', restoreStatus: 'awaiting_candidate' })
  // What was over stays as it ended.
  expect(await read(over)).toMatchObject({ status: 'sent' })
  expect(await db.jobApplication.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
    status: 'hired_elsewhere',
  })
  expect(await db.candidate.findUniqueOrThrow({ where: { id: candidate.id } })).toMatchObject({ status: 'placed' })
  const toProvider = await db.message.findMany({
    where: { event: { entityId: applicationId, change: 'hired_elsewhere' } },
  })
  expect(new Set(toProvider.map(({ template }) => template))).toEqual(new Set(['introduction-superseded']))
  const toCandidate = { recipient: candidate.person.email, template: 'introductions-superseded' }
  expect(await db.message.findMany({ where: toCandidate })).toMatchObject([
    { data: { jobs: [expect.stringContaining('Care assistant'), expect.stringContaining('Care assistant')] } },
  ])
  await hire()
  expect(await db.message.count({ where: toCandidate })).toBe(1)
})

test('while the start stands nothing is brought back; once it fell through, everything can be, where it stood', async () => {
  const { candidate, sent, asked, applicationId, employmentId, work, handling, clock, broker } = await hired()
  expect(await restoreIntroduction({ id: sent }, work)).toEqual({ ok: false, reason: 'start-stands' })
  const now = clock.now()
  const fall = () => recordDidNotStart({ id: employmentId, reason: 'changed-mind' }, handling)
  const fallen = await Promise.all([fall(), fall()])
  expect(fallen.every(({ ok }) => ok)).toBe(true)
  expect(await db.candidate.findUniqueOrThrow({ where: { id: candidate.id } })).toMatchObject({ status: 'active' })
  const toBroker = await db.message.findMany({ where: { recipient: broker.email, template: 'start-fell-through' } })
  expect(toBroker).toMatchObject([{ data: { restorable: 2 } }])
  const scope = { councilId: council.id, personId: broker.personId, now }
  const filters = readIntroductionFilters(new URLSearchParams())
  const needing = await brokerIntroductions(db, { ...scope, filters })
  const restorable = needing.rows.filter(({ actions }) => actions.includes('restore')).map(({ id }) => id)
  expect(new Set(restorable)).toEqual(new Set([sent, asked]))

  const stranger = { ...work, council: await makeCouncil(db) }
  expect(await restoreIntroduction({ id: sent }, stranger)).toEqual({ ok: false, reason: 'not-found' })
  expect(await restoreIntroduction({ id: sent }, work)).toEqual({ ok: true, to: 'sent' })
  expect(await restoreIntroduction({ id: sent }, work)).toEqual({ ok: true, to: 'sent' })
  expect(await db.jobApplication.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
    status: 'shortlisted',
  })
  const letters = await db.message.findMany({ where: { event: { entityId: applicationId, change: 'restore' } } })
  expect(new Set(letters.map(({ template }) => template))).toEqual(new Set(['introduction-restored']))
  expect(letters.length).toBeGreaterThan(0)

  clock.set('2026-03-20T10:00:00Z')
  expect(await restoreIntroduction({ id: asked }, work)).toEqual({ ok: true, to: 'awaiting_candidate' })
  expect(await read(asked)).toMatchObject({ lapseAt: new Date('2026-03-27T23:59:59.999Z'), restoreStatus: null })
  const questions = { event: { entityId: asked }, template: 'introduction-question' }
  expect(await db.message.count({ where: questions })).toBe(2)
})

test('a start opens in-work support, once', async () => {
  const { candidate, employmentId, handling, clock } = await hired()
  clock.set('2026-04-07T10:00:00Z')
  const start = () => recordStart({ id: employmentId, on: '2026-04-06' }, handling)
  const started = await Promise.all([start(), start()])
  expect(started.every(({ ok }) => ok)).toBe(true)
  expect(await db.candidate.findUniqueOrThrow({ where: { id: candidate.id } })).toMatchObject({
    status: 'in_work_support',
  })
  const checks = await db.inWorkCheck.findMany({ where: { employmentId }, orderBy: { week: 'asc' } })
  expect(checks.map(({ week }) => week)).toEqual([1, 4, 13, 26])

  // It was a mistake: the first day is still to come, and nobody hears of support that has not begun.
  const undo = () => undoStart({ id: employmentId }, handling)
  expect(await undo()).toEqual({ ok: true })
  expect(await undo()).toEqual({ ok: true })
  const placed = await db.candidate.findUniqueOrThrow({ where: { id: candidate.id } })
  expect(placed).toMatchObject({ status: 'placed' })
  expect(await db.inWorkCheck.count({ where: { employmentId } })).toBe(0)
  const about = { event: { entityId: candidate.id, change: 'start_work' } }
  expect((await db.message.findMany({ where: about })).map(({ status }) => status)).toEqual(['cancelled'])
  await start()
  expect(await db.inWorkCheck.count({ where: { employmentId } })).toBe(4)
})

test('the hire of somebody who is introduced leaves that introduction as it is', async () => {
  const { newCandidate, newVacancy, endorse, spoken, handling, site } = await introducing(db, council)
  const candidate = await newCandidate()
  const vacancy = await newVacancy()
  const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, { consent: spoken }))
  const rivals = await newCandidate()
  const waiting = accepted(await endorse({ candidateId: rivals.id, vacancyId: vacancy.id }))
  const { applicationId } = await read(id)
  await db.jobApplication.update({ where: { id: applicationId! }, data: { status: 'offered' } })
  const hire = { id: applicationId!, startAgreed: '2026-04-06', siteId: site.id } as const
  expect(await hireCandidate(hire, handling)).toMatchObject({ ok: true, filled: true })
  expect(await read(id)).toMatchObject({ status: 'sent' })
  // The last opening is gone: nobody else can be introduced to it.
  expect(await read(waiting)).toMatchObject({ status: 'closed', reason: 'vacancy-closed' })
})
