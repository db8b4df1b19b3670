import { expect, test } from 'vitest'
import { renderEmail } from '#emails/render'
import { introductionSweeps } from '#app/brokering/introductions/asking/tasks.server'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'
import { stageForCandidate } from '#app/brokering/introductions/progress/introduction-progress'
import { progressOf, progressSelect } from '#app/brokering/introductions/progress/progress-row'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { lapseUnansweredSweep } from './lapse-unanswered.server'

const { db } = await useDatabase()

/** Every sweep of introductions, twice over: twice is once. */
async function sweep(now: Date) {
  for (const _ of [1, 2]) for (const { run } of [...introductionSweeps, lapseUnansweredSweep]) await run(db, now)
}

/** Introduced on Tuesday 10 March 2026; Good Friday and Easter Monday are 3 and 6 April. */
async function introduced() {
  const council = await makeCouncil(db)
  const world = await introducing(db, council)
  const candidate = await world.newCandidate()
  const vacancy = await world.newVacancy({
    closesAt: new Date('2026-06-30T22:59:00Z'),
    touchedAt: new Date('2026-04-01'),
  })
  const id = accepted(
    await world.endorse({ candidateId: candidate.id, vacancyId: vacancy.id }, { consent: world.spoken }),
  )
  const read = () =>
    db.introduction.findUniqueOrThrow({ where: { id }, select: { ...progressSelect, applicationId: true } })
  const mails = async (template: string) =>
    (await db.message.findMany({ where: { event: { entityId: id }, template } })).map(({ recipient }) => recipient)
  const stage = async () => stageForCandidate(progressOf(await read()), world.clock.now())
  return { ...world, council, id, candidate, vacancy, read, mails, stage }
}

test('an employer is reminded after 5 and 10 working days, the broker has it as a task after 12', async () => {
  const { clock, mails, member, broker, candidate } = await introduced()
  const at = async (time: string) => {
    clock.set(time)
    await sweep(clock.now())
  }
  await at('2026-03-16T12:00:00Z')
  expect(await mails('introduction-waiting')).toEqual([])
  await at('2026-03-17T12:00:00Z')
  const once = await mails('introduction-waiting')
  expect(once).toContain(member.email)
  await at('2026-03-23T12:00:00Z')
  expect(await mails('introduction-waiting')).toHaveLength(once.length)
  await at('2026-03-24T12:00:00Z')
  expect(await mails('introduction-waiting')).toHaveLength(2 * once.length)
  expect(await mails('introduction-task')).toEqual([])
  await at('2026-03-26T12:00:00Z')
  expect(await mails('introduction-task')).toEqual([broker.email])
  expect(await db.candidate.findUniqueOrThrow({ where: { id: candidate.id } })).toMatchObject({
    nextActionOn: new Date('2026-03-26T00:00:00Z'),
    nextActionWords: expect.stringMatching(/^Call Cherwell Valley Care about/),
  })
})

test('after 20 working days it lapses with an honest word and the next job that fits; a late answer revives it', async () => {
  const { clock, mails, stage, read, candidate, council, vacancy, handling } = await introduced()
  // The next job is one of somebody else's.
  const { newVacancy } = await introducing(db, council)
  await newVacancy({
    title: 'Night care assistant',
    closesAt: new Date('2026-06-30T22:59:00Z'),
    touchedAt: new Date('2026-04-01'),
  })
  clock.set('2026-04-08T12:00:00Z')
  await sweep(clock.now())
  expect(await stage()).toBe('sent')
  clock.set('2026-04-09T12:00:00Z')
  await Promise.all([sweep(clock.now()), sweep(clock.now())])
  expect(await stage()).toBe('employer_silent')
  expect(await mails('introduction-unanswered')).toEqual([candidate.person.email])
  const mail = capturedMail()
  await sendDueMessages(db, { now: clock.now(), mailer: mail, render: renderEmail })
  const letter = mail.sent.find(
    ({ to, subject }) => to === candidate.person.email && subject.startsWith('No answer about'),
  )
  expect(letter?.text).toContain('has not answered')
  // Which one that is, the match lists say: of any employer but this one.
  expect(letter?.text).toContain('Another job that fits what you told us')
  expect(letter?.text).not.toContain(vacancy.reference)
  clock.set('2026-05-11T12:00:00Z')
  await sweep(clock.now())
  expect(await mails('introduction-unanswered')).toHaveLength(1)
  const { applicationId } = await read()
  expect(await answerApplicant({ id: applicationId!, change: 'interview', words: '' }, handling)).toMatchObject({
    ok: true,
  })
  expect(await stage()).toBe('interview')
})

test('62 days later it is not still sent, even where no sweep ran in between; an answer in time ends it all', async () => {
  const silent = await introduced()
  const answered = await introduced()
  const { applicationId } = await answered.read()
  await answerApplicant({ id: applicationId!, change: 'shortlist', words: '' }, answered.handling)
  const now = new Date('2026-05-11T12:00:00Z')
  silent.clock.set(now.toISOString())
  answered.clock.set(now.toISOString())
  await sweep(now)
  expect(await silent.stage()).toBe('employer_silent')
  expect(await silent.mails('introduction-waiting')).toEqual([])
  expect(await answered.stage()).toBe('shortlisted')
  expect(await answered.mails('introduction-unanswered')).toEqual([])
})
