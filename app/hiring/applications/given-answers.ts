import { z } from 'zod'
import type { StoredFile } from '#app/people/documents/stored-file'
import { questionKinds } from '#app/jobs/vocabulary/screening-question'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import { ageBands, type AgeBand } from './age'
import { readAvailability, type Availability } from './availability'
import {
  MOST_ANSWER_CHARACTERS,
  rightToWorkAnswers,
  valuesQuestions,
  type AskedQuestion,
  type RightToWork,
  type ScreeningAnswer,
  type ValuesAnswer,
  type ValuesQuestion,
} from './forms'

/** What somebody wrote in an application: '' or null or nothing where they did not (yet). */
export type GivenAnswers = {
  name: string
  email: string
  phone: string
  postcode: string
  ageBand: AgeBand | null
  availability: Availability
  earliestStart: LocalDate | null
  rightToWork: RightToWork | null
  screeningAnswers: ScreeningAnswer[]
  valuesAnswers: ValuesAnswer[]
  cv: StoredFile | null
}

type StoredAnswers = {
  name: string
  email: string | null
  phone: string | null
  postcode: string | null
  ageBand: string | null
  availability: unknown
  earliestStart: Date | null
  rightToWork: string | null
  screeningAnswers: unknown
  valuesAnswers: unknown
  cv: StoredFile | null
}

const ScreeningAnswers = z
  .array(z.object({ questionId: z.string(), kind: z.enum(questionKinds), text: z.string(), answer: z.string() }))
  .catch([])
const ValuesAnswers = z.array(z.object({ question: z.string(), answer: z.string() })).catch([])

/** The answers to a provider's questions as they are stored; none where nothing can be read. */
export function readScreeningAnswers(stored: unknown): ScreeningAnswer[] {
  return ScreeningAnswers.parse(stored ?? [])
}

/** The columns of an application as answers. */
export function readAnswers(row: StoredAnswers): GivenAnswers {
  const { name, email, phone, postcode, ageBand, availability, earliestStart, rightToWork, cv } = row
  return {
    name,
    email: email ?? '',
    phone: phone ?? '',
    postcode: postcode ?? '',
    ageBand: ageBand !== null && isOneOf(ageBands, ageBand) ? ageBand : null,
    availability: readAvailability(availability),
    earliestStart: earliestStart && fromDateColumn(earliestStart),
    rightToWork: rightToWork !== null && isOneOf(rightToWorkAnswers, rightToWork) ? rightToWork : null,
    screeningAnswers: readScreeningAnswers(row.screeningAnswers),
    valuesAnswers: ValuesAnswers.parse(row.valuesAnswers ?? []),
    cv: cv && { id: cv.id, name: cv.name, type: cv.type, size: cv.size, scanState: cv.scanState },
  }
}

/** An answer to a provider's question as a person reads it. */
export function screeningAnswerWords({ kind, answer }: Pick<ScreeningAnswer, 'kind' | 'answer'>): string {
  if (kind !== 'yes-no') return answer
  return answer === 'yes' ? 'Yes' : 'No'
}

/** What was answered to a question of the portal's own; '' if nothing. */
export function valuesAnswerTo(name: ValuesQuestion, given: readonly ValuesAnswer[]): string {
  return given.find(({ question }) => question === valuesQuestions[name])?.answer ?? ''
}

/**
 * The answers that still fit the vacancy's questions: a provider may have changed them since. Null when one of today's
 * questions has no answer.
 */
export function answersThatFit(
  questions: readonly AskedQuestion[],
  given: readonly ScreeningAnswer[],
): ScreeningAnswer[] | null {
  const fitting = questions.flatMap((question) => {
    const answer = given.find(({ questionId }) => questionId === question.id)
    return answer && answer.text === question.text && fits(question, answer.answer) ? [answer] : []
  })
  return fitting.length === questions.length ? fitting : null
}

function fits({ kind, choices }: AskedQuestion, answer: string): boolean {
  if (kind === 'yes-no') return answer === 'yes' || answer === 'no'
  if (kind === 'choice') return choices.includes(answer)
  return answer !== '' && answer.length <= 2 * MOST_ANSWER_CHARACTERS
}
