import { expect, test } from 'vitest'
import { plainText } from '#emails/render'
import { candidateMail, previewCandidateMail, type ChangeWords, type MailFacts } from './candidate-mail'

const facts: MailFacts = {
  applicationId: 'a-1',
  vacancyTitle: 'Care assistant',
  provider: {
    name: 'Cherwell Valley Care',
    kind: 'company',
    contactName: 'Grace Bell',
    contactEmail: 'grace@cherwell.example',
    contactPhone: '01295 000000',
  },
  portal: { name: 'Proud to Care Testshire', origin: 'https://jobs.test.example' },
}
const employsAssistant: MailFacts = {
  ...facts,
  provider: { ...facts.provider, name: 'Jo Bloggs', kind: 'personal-assistant-employer', contactName: 'Jo Bloggs' },
}

const all: ChangeWords[] = [
  { change: 'shortlist', words: '' },
  { change: 'interview', words: 'Tuesday at 10, at Cherwell House.' },
  { change: 'offer', words: 'You made everybody laugh.' },
  { change: 'hire', words: '', firstDay: 'Monday 6 April', place: 'Cherwell House, Banbury' },
  { change: 'not_select', words: 'Thank you for applying.' },
  { change: 'lapse', words: '' },
]

test.each([
  ['shortlist', 'Cherwell Valley Care has shortlisted you', 'You are on the shortlist: Care assistant'],
  ['interview', 'Cherwell Valley Care would like to meet you', 'You are invited to an interview: Care assistant'],
  ['offer', 'Cherwell Valley Care has offered you the job', 'You have been offered the job: Care assistant'],
  ['hire', 'You have the job at Cherwell Valley Care', 'You have the job: Care assistant'],
  [
    'not_select',
    'Your application to Cherwell Valley Care: not this time',
    'Your application: not this time (Care assistant)',
  ],
  [
    'lapse',
    'Cherwell Valley Care has not been able to reach you',
    'The employer has not been able to reach you: Care assistant',
  ],
])('%s: the subject says the fact', (change, named, unnamed) => {
  const said = all.find((mail) => mail.change === change)!
  expect(previewCandidateMail(facts, said).subject).toBe(named)
  expect(previewCandidateMail(employsAssistant, said).subject).toBe(unnamed)
})

test.each(all)('$change: what is queued is what the preview shows, and says the words', (said) => {
  const { data } = candidateMail(facts, said)
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  const text = plainText(previewCandidateMail(facts, said))
  for (const words of [said.words, said.firstDay, said.place].filter(Boolean)) expect(text).toContain(words)
  expect(text).toContain('https://jobs.test.example/')
})

test.each(all)('$change: the name of a person who employs a personal assistant is not given away', (said) => {
  const email = previewCandidateMail(employsAssistant, said)
  expect(`${email.subject}\n${plainText(email)}`).not.toMatch(/Jo Bloggs|grace@|01295|Cherwell House, Banbury/)
})

test('a no leads to other jobs, all else to the application', () => {
  const url = (change: ChangeWords['change']) => previewCandidateMail(facts, { change, words: 'x' }).action?.url
  expect(url('not_select')).toBe('https://jobs.test.example/jobs')
  expect(url('interview')).toBe('https://jobs.test.example/account/applications/a-1')
})

test('an offer says that it is conditional, and who pays for the check', () => {
  const text = plainText(previewCandidateMail(facts, { change: 'offer', words: '' }))
  expect(text).toMatch(/becomes final when the checks are done/)
  expect(text).toMatch(/which the employer pays for/)
})
