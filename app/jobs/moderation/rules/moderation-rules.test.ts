import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { highlight } from '../quotes'
import { moderate, moderatedTexts, type Moderated } from './moderation-rules'
import { cleanAdverts, cleanQuestions } from './clean-texts.fixture'

const advert = (description: string): Moderated => ({ ...noAnswers, description })
const question = (text: string): Moderated => ({ ...noAnswers, questions: [{ kind: 'yes-no', text, choices: [] }] })
const rulesOf = (vacancy: Moderated) => moderate(vacancy).map(({ rule }) => rule)

test.each([
  ['We are looking for a young and energetic carer.', 'age'],
  ['Join our young, dynamic team', 'age'],
  ['A mature lady would be ideal', 'age'],
  ['Applicants must be aged 25 to 40', 'age'],
  ['Maximum age 45', 'age'],
  ['Fit and young people wanted', 'age'],
  ['We need a young woman', 'age'],
  ['You must be 18 or over.', 'age-limit-in-text'],
  ['Must be over 21 to drive our minibus', 'age-limit-in-text'],
  ['Females only', 'sex'],
  ['Female carers required for a lady in Banbury', 'sex'],
  ['We are looking for a female to join us', 'sex'],
  ['Would suit a lady', 'sex'],
  ['Native English speaker', 'origin'],
  ['**Native** speakers preferred', 'origin'],
  ['Age: 2 0 - 3 5 only', 'age'],
  ['Pay: £ 9 . 0 0 p/h rising after probation', 'unpaid-work'],
  ['English as a first language is a must', 'origin'],
  ['British citizens only', 'origin'],
  ['Must be British', 'origin'],
  ['No foreigners', 'origin'],
  ['Christians only', 'religion'],
  ['You should be a practising Christian', 'religion'],
  ['Someone with no family commitments', 'marriage-and-family'],
  ['You must be single', 'marriage-and-family'],
  ['Able-bodied people', 'disability'],
  ['You must be fit and healthy', 'disability'],
  ['No health problems please', 'disability'],
  ['None of that bullshit', 'profanity'],
  ['f*ck the others', 'profanity'],
  ['You will need to pay for your DBS', 'asks-for-money'],
  ['Please pay for your own uniform', 'asks-for-money'],
  ['We ask you to pay for your induction first', 'asks-for-money'],
  ['DBS at your own expense', 'asks-for-money'],
  ['The cost of training is deducted from your first pay', 'asks-for-money'],
  ['A registration fee of £50', 'asks-for-money'],
  ['Refundable deposit', 'asks-for-money'],
  ['Please send £20 by Friday', 'asks-for-money'],
  ['Send us your bank details', 'asks-for-bank-details'],
  ['Please provide your National Insurance number', 'asks-for-bank-details'],
  ['Email a copy of your passport', 'asks-for-bank-details'],
  ['Write to jobs@example.co.uk', 'contact-details'],
  ['Write to jobs (at) example (dot) com', 'contact-details'],
  ['jobs at sunnyside dot co dot uk', 'contact-details'],
  ['Ring 01295 123456', 'contact-details'],
  ['Ring (01295) 123 456', 'contact-details'],
  ['Text 07700900123 now', 'contact-details'],
  ['+44 7700 900123', 'contact-details'],
  ['+447700900123', 'contact-details'],
  ['Ring 00447700900123', 'contact-details'],
  ['Ring 447700900123', 'contact-details'],
  ['Ring +44(0)1865 249000', 'contact-details'],
  ['020 7946 0018', 'contact-details'],
  ['Apply at https://example.com/jobs', 'off-site-link'],
  ['See www.example.org', 'off-site-link'],
  ['Apply at sunnysidecare.co.uk', 'off-site-link'],
  ['Message us on WhatsApp', 'contact-details'],
])('%s: %s', (text, rule) => {
  expect(rulesOf(advert(text))).toContain(rule)
})

test.each([
  'Do you have any health conditions?',
  'Do you have a disability?',
  'Have you had any time off sick in the last year?',
  'How many days have you been absent in the last two years?',
  'Are you taking any medication?',
  'Do you suffer from back pain?',
  'Are you pregnant?',
  'Is there anything about your health that we should know?',
  'Tell us about your medical history',
  'Have you ever had depression or anxiety?',
  'Do you smoke?',
  'Have you been vaccinated against Covid?',
  'Are you physically fit?',
])('health question: %s', (text) => {
  expect(rulesOf(question(text))).toContain('health-question')
})

describe('ordinary adverts pass', () => {
  test.each(cleanAdverts)('%s', (text) => {
    expect(moderate(advert(text))).toEqual([])
  })
  test.each(cleanQuestions)('%s', (text) => {
    expect(moderate(question(text))).toEqual([])
  })
})

test('gendered job titles are found in titles only', () => {
  expect(rulesOf({ ...noAnswers, title: 'Handyman' })).toEqual(['sex'])
  expect(rulesOf(advert('You tell our handyman what needs mending.'))).toEqual([])
})

test.each(['Female Carer', 'Male carer', 'Carer (female)', 'Lady support worker', 'Support worker, female'])(
  'a title that asks for a sex: %s',
  (title) => {
    expect(rulesOf({ ...noAnswers, title })).toEqual(['sex'])
  },
)
test.each([
  'Male or female carer',
  'Carer (female/male)',
  'Carer for a lady in Bicester',
  'Support worker, male residents',
  'Healthcare assistant, female ward',
])('a title that asks for neither: %s', (title) => {
  expect(moderate({ ...noAnswers, title })).toEqual([])
})

test('an age limit in the text is fine once the field says so; the field itself is always looked at', () => {
  const vacancy = { ...advert('You must be 18 or over.'), minimumAge: 18, minimumAgeReason: 'Giving medicines' }
  expect(moderate(vacancy)).toEqual([
    {
      rule: 'minimum-age',
      sentence: expect.stringContaining('minimum age of 18'),
      field: 'minimumAgeReason',
      matches: [{ start: 0, end: 16, words: 'Giving medicines' }],
      quotes: [[{ text: 'Giving medicines', marked: true }]],
    },
  ])
})

test('an occupational requirement always waits', () => {
  expect(
    rulesOf({ ...noAnswers, occupationalRequirement: 'Must be a woman', occupationalRequirementReason: 'x' }),
  ).toEqual(['occupational-requirement'])
})

test('questions and their choices are moderated like the text', () => {
  const vacancy: Moderated = {
    ...noAnswers,
    questions: [{ kind: 'choice', text: 'How shall we talk?', choices: ['WhatsApp', 'At the interview'] }],
  }
  expect(moderate(vacancy)).toMatchObject([{ rule: 'contact-details', field: 'question1Choices' }])
})

test('the matching words can be shown, also after an emoji', () => {
  const text = '😀 Ring 01295 123456 — no bullshit. Young and dynamic team.'
  const findings = moderate(advert(text))
  for (const { matches } of findings)
    for (const { start, end, words } of matches) expect(text.slice(start, end)).toBe(words)
  expect(findings.flatMap(({ matches }) => matches.map(({ words }) => words))).toEqual([
    'Young and dynamic',
    'bullshit',
    '01295 123456',
  ])
  const spans = findings.flatMap(({ matches }) => matches)
  expect(
    highlight(text, spans)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})

test('any text is looked at quickly and every match lies inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const vacancy = { ...advert(text), ...question(text), description: text }
      for (const { field, matches } of moderate(vacancy)) {
        const whole = moderatedTexts(vacancy).find((moderated) => moderated.field === field)!.text
        for (const { start, end, words } of matches) expect(whole.slice(start, end)).toBe(words)
      }
    }),
  )
  const started = process.cpuUsage()
  for (const bit of ['you ', 'a', '0', '07 ', 'must be ', 'do you ', '@.', 'looking for a kind '])
    moderate({ ...advert(bit.repeat(5000 / bit.length)), ...question(bit.repeat(200 / bit.length)) })
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000)
})
