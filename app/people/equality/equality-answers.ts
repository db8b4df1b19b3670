import { z } from 'zod'
import { optionalChoice } from '#app/shared/form-fields'

/** How far somebody came, as the counts know it. */
export const equalityStages = ['applied', 'shortlisted', 'interviewed', 'offered', 'hired'] as const
export type EqualityStage = (typeof equalityStages)[number]

const notSaid = { 'prefer-not-to-say': 'I would rather not say' } as const

/** Worded after the harmonised questions of the Office for National Statistics, as far as few people are in each group. */
export const equalityQuestions = {
  age: {
    legend: 'How old are you?',
    options: {
      '16-24': '16 to 24',
      '25-34': '25 to 34',
      '35-49': '35 to 49',
      '50-64': '50 to 64',
      '65-plus': '65 or over',
      ...notSaid,
    },
  },
  sex: { legend: 'What is your sex?', options: { female: 'Female', male: 'Male', ...notSaid } },
  ethnicity: {
    legend: 'What is your ethnic group?',
    options: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or several ethnic groups',
      white: 'White',
      other: 'Another ethnic group',
      ...notSaid,
    },
  },
  disability: {
    legend: 'Do you have a health condition or illness that lasts, or is expected to last, 12 months or more?',
    options: {
      'yes-a-lot': 'Yes, and it limits what I do each day a lot',
      'yes-a-little': 'Yes, and it limits what I do each day a little',
      'yes-not': 'Yes, but it does not limit what I do each day',
      no: 'No',
      ...notSaid,
    },
  },
  religion: {
    legend: 'What is your religion or belief?',
    options: {
      none: 'No religion',
      christian: 'Christian',
      buddhist: 'Buddhist',
      hindu: 'Hindu',
      jewish: 'Jewish',
      muslim: 'Muslim',
      sikh: 'Sikh',
      other: 'Another religion or belief',
      ...notSaid,
    },
  },
  orientation: {
    legend: 'What is your sexual orientation?',
    options: {
      straight: 'Straight or heterosexual',
      'gay-lesbian': 'Gay or lesbian',
      bisexual: 'Bisexual',
      other: 'Another orientation',
      ...notSaid,
    },
  },
  caring: {
    legend: 'Do you look after somebody, without pay, because of their health or age?',
    options: { yes: 'Yes', no: 'No', ...notSaid },
  },
} as const
export type EqualityQuestion = keyof typeof equalityQuestions

/** What somebody answered; a question left out was not answered. */
export type EqualityAnswers = Partial<Record<EqualityQuestion, string>>

const questionNames = Object.keys(equalityQuestions) as EqualityQuestion[]

/** Every question may be left empty. */
export const EqualityForm = z
  .object(
    Object.fromEntries(
      questionNames.map((name) => [name, optionalChoice(Object.keys(equalityQuestions[name].options))]),
    ) as Record<EqualityQuestion, ReturnType<typeof optionalChoice<string>>>,
  )
  .transform(
    (typed): EqualityAnswers =>
      Object.fromEntries(Object.entries(typed).filter((entry) => entry[1] !== null)) as EqualityAnswers,
  )
