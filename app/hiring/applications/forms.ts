import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { optionalPersonPhone, personName, personPostcode } from '#app/people/profile/person-fields'
import type { QuestionKind } from '#app/jobs/vocabulary/screening-question'
import { addYears, type LocalDate } from '#app/shared/dates'
import { COULD_START } from '#app/shared/day-bounds'
import { choice, choices, optionalDay, paragraphs, tick, yesOrNo } from '#app/shared/form-fields'
import { ageBands, meetsMinimumAge, SCHOOL_LEAVING_AGE } from './age'
import { fromTicks, ticks } from './availability'

type MinimumAge = { minimumAge: number | null; minimumAgeReason: string | null }

/** About you. The job's own minimum age is told at once, so that nobody fills in four screens for nothing. */
export const aboutYouForm = (job: MinimumAge) =>
  z
    .object({
      name: personName,
      email: EmailAddress,
      phone: optionalPersonPhone,
      postcode: personPostcode,
      ageBand: choice(ageBands, 'Choose your age'),
    })
    .transform((values, ctx) => {
      if (meetsMinimumAge(values.ageBand, job.minimumAge) === 'no')
        ctx.addIssue({ code: 'custom', path: ['ageBand'], message: tooYoung(job) })
      return values
    })

function tooYoung({ minimumAge, minimumAgeReason }: MinimumAge): string {
  if (!minimumAge || minimumAge <= SCHOOL_LEAVING_AGE)
    return `We are sorry: you can apply for work here once you are ${SCHOOL_LEAVING_AGE}. Please come back then.`
  const reason = minimumAgeReason ? ` The reason: ${minimumAgeReason.replace(/[.\s]+$/, '')}.` : ''
  return `We are sorry: this job is for people aged ${minimumAge} or over, so you cannot apply for it yet.${reason} Many other jobs near you have no such limit.`
}

/** The week grid; `anyTime` ticks all of it. `today` is the London day of the portal's clock. */
export const availabilityForm = (today: LocalDate) =>
  z
    .object({
      availability: choices(ticks),
      anyTime: tick(),
      earliestStart: optionalDay('Enter the day you could start, for example 3 March 2026', COULD_START),
    })
    .transform(({ availability, anyTime, earliestStart }, ctx) => {
      const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
      if (!anyTime && availability.length === 0) wrong('availability', 'Tick at least one time when you can work')
      if (earliestStart && earliestStart < today)
        wrong('earliestStart', 'Enter today or a later day, or leave this empty if you can start at once')
      if (earliestStart && earliestStart > addYears(today, 2))
        wrong('earliestStart', 'Enter a day within the next two years')
      return { availability: fromTicks(anyTime ? ticks : availability), earliestStart }
    })

/** Evidence is never asked for before an offer. */
export const rightToWorkAnswers = ['yes', 'visa', 'sponsorship', 'not-sure'] as const
export type RightToWork = (typeof rightToWorkAnswers)[number]

export const rightToWorkLabels: Record<RightToWork, string> = {
  yes: 'Yes',
  visa: 'Yes, with a visa or a limit on hours',
  sponsorship: 'No, I would need an employer to sponsor me',
  'not-sure': 'I am not sure',
}

export type AskedQuestion = { id: string; kind: QuestionKind; text: string; choices: string[] }

/** An answer with its question as it was asked, since the provider may change the question later. */
export type ScreeningAnswer = { questionId: string; kind: QuestionKind; text: string; answer: string }

export const MOST_ANSWER_CHARACTERS = 300

/** The name of a question's field. */
export const answerField = (questionId: string) => `answer-${questionId}`

export const rightToWorkForm = (questions: readonly AskedQuestion[]) =>
  z
    .object({
      rightToWork: choice(rightToWorkAnswers, 'Choose whether you have the right to work in the UK'),
      ...Object.fromEntries(questions.map((question) => [answerField(question.id), answerTo(question)])),
    })
    .transform((values) => ({
      rightToWork: values.rightToWork,
      screeningAnswers: questions.map(({ id, kind, text }): ScreeningAnswer => {
        const answer = (values as Record<string, unknown>)[answerField(id)]
        return {
          questionId: id,
          kind,
          text,
          answer: typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer),
        }
      }),
    }))

function answerTo({ kind, text, choices: offered }: AskedQuestion): z.ZodType<string | boolean> {
  const empty = `Answer the question: ${text}`
  if (kind === 'yes-no') return yesOrNo(empty)
  if (kind === 'choice') return choice(offered, empty)
  return paragraphs(empty, { max: MOST_ANSWER_CHARACTERS, what: 'Your answer' })
}

/** What everybody is asked about why they would do this work, instead of a CV. */
export const valuesQuestions = {
  whyCare: 'Why would you like to work in care?',
  helpedSomebody: 'Tell us about a time you helped somebody',
  goodAt: 'What would people who know you say you are good at?',
} as const
export type ValuesQuestion = keyof typeof valuesQuestions

export const valuesQuestionNames = Object.keys(valuesQuestions) as ValuesQuestion[]

export type ValuesAnswer = { question: string; answer: string }

const valuesField = (name: ValuesQuestion) =>
  paragraphs(
    `Answer the question: ${valuesQuestions[name].replace(/[?.]?$/, (end) => end || '.')} A sentence is enough`,
    {
      max: MOST_ANSWER_CHARACTERS,
      what: 'Your answer',
    },
  )

/** The file of an optional CV (`cv`) is read by documents, not here. */
export const whyCareForm = z
  .object({
    whyCare: valuesField('whyCare'),
    helpedSomebody: valuesField('helpedSomebody'),
    goodAt: valuesField('goodAt'),
  })
  .transform((answers) => ({
    valuesAnswers: valuesQuestionNames.map((name): ValuesAnswer => ({
      question: valuesQuestions[name],
      answer: answers[name],
    })),
  }))
