import { expect, test } from 'vitest'
import { introductionClosed } from './introduction-closed'
import { introductionEnded } from './introduction-ended'
import { introductionOpenAgain } from './introduction-open-again'
import { introductionOverdue } from './introduction-overdue'
import { introductionQuestion } from './introduction-question'
import { introductionReceived } from './introduction-received'
import { introductionRestored } from './introduction-restored'
import { introductionSent } from './introduction-sent'
import { introductionSuperseded } from './introduction-superseded'
import { introductionsSuperseded } from './introductions-superseded'
import { matchReviewDecided } from './match-review-decided'
import { startFellThrough } from './start-fell-through'

const portal = 'Proud to Care Testshire'
const url = 'https://testshire.example/somewhere'
const question = {
  broker: 'Farah Idris',
  council: 'Testshire County Council',
  employer: 'Cherwell Valley Care',
  title: 'Care assistant',
  words: 'I know the manager there.',
  sentence: '4.2 miles, 15 min by car',
  answerBy: 'Tuesday 17 March',
  portal,
  url,
  again: false,
}

test('the question: who asks, why, until when, one button, and that a computer helped', () => {
  const mail = introductionQuestion.compose(question)
  expect(mail.subject).toBe('May we introduce you to Cherwell Valley Care?')
  expect(mail.action).toEqual({ label: 'Read about it and answer', url })
  const text = JSON.stringify(mail)
  for (const said of [
    'Farah Idris',
    '4.2 miles',
    'Tuesday 17 March',
    'Without an answer nothing is passed on',
    'A computer helped',
  ])
    expect(text).toContain(said)
  expect(introductionQuestion.compose({ ...question, again: true }).subject).toMatch(/^Still to answer/)
})

test('a person who employs a personal assistant is never named', () => {
  const mails = [
    introductionQuestion.compose({ ...question, employer: null }),
    introductionSent.compose({ employer: null, title: 'Personal assistant', broker: 'Farah Idris', portal, url }),
    introductionClosed.compose({ employer: null, title: 'Personal assistant', because: 'it closed', portal, url }),
    introductionOpenAgain.compose({ employer: null, title: 'Personal assistant', broker: 'Farah Idris', portal, url }),
  ]
  for (const mail of mails) expect(JSON.stringify(mail)).not.toMatch(/null|undefined/)
})

test('providers read a first name, the job and a link', () => {
  const data = { firstName: 'Amira', title: 'Care assistant', portal, url }
  expect(introductionReceived.compose(data).subject).toBe('The job broker introduces Amira for Care assistant')
  expect(introductionSuperseded.compose(data).subject).toBe('Amira has found work')
  expect(introductionRestored.compose(data).subject).toBe('Amira is free again for Care assistant')
})

test('brokers read what happened in the subject', () => {
  const same = { firstName: 'Amira', title: 'Care assistant', portal, url }
  expect(introductionOverdue.compose({ ...same, provider: 'Cherwell Valley Care', days: 5 }).subject).toBe(
    'No answer yet: Amira for Care assistant',
  )
  expect(introductionEnded.compose({ ...same, what: 'They said no.' }).body).toContain(
    'Amira and Care assistant: They said no.',
  )
  const fell = { firstName: 'Amira', provider: 'Cherwell Valley Care', portal, url }
  expect(JSON.stringify(startFellThrough.compose({ ...fell, restorable: 2 }))).toContain('2 introductions')
  expect(JSON.stringify(startFellThrough.compose({ ...fell, restorable: 0 }))).toContain('no other introduction')
})

test('the candidate reads which introductions were set aside, and what a second look found', () => {
  expect(
    JSON.stringify(introductionsSuperseded.compose({ jobs: ['Care assistant, Cherwell'], portal, url })),
  ).toContain('Care assistant, Cherwell')
  const review = { title: 'Care assistant', reviewer: 'Tom Ellery', words: 'You are right.', portal, url }
  expect(matchReviewDecided.compose({ ...review, changed: true }).heading).toBe('We see it differently now')
  expect(matchReviewDecided.compose({ ...review, changed: false }).heading).toBe('The decision stands')
})
