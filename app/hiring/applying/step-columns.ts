import { toDateColumn, type LocalDate } from '#app/shared/dates'
import type { Reading } from '#app/steps/read-step'
import { fromTicks, ticks, type Availability, type Tick } from '#app/hiring/applications/availability'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'
import {
  answerField,
  valuesQuestionNames,
  valuesQuestions,
  type AskedQuestion,
  type ScreeningAnswer,
  type ValuesAnswer,
} from '#app/hiring/applications/forms'

/** What of a draft's row one screen fills. */
export type StepColumns = {
  name?: string
  email?: string | null
  phone?: string | null
  postcode?: string | null
  ageBand?: string | null
  availability?: Availability
  earliestStart?: Date | null
  rightToWork?: string | null
  screeningAnswers?: ScreeningAnswer[]
  valuesAnswers?: ValuesAnswer[]
}

/** A screen as it was read, in the columns of the draft. */
export function columnsOf(
  step: AnswerStep,
  { values }: Pick<Reading, 'values'>,
  questions: readonly AskedQuestion[],
): StepColumns {
  const text = (name: string) => (values[name] as string | undefined) ?? null
  switch (step) {
    case 'about-you':
      return {
        name: text('name') ?? '',
        email: text('email'),
        phone: text('phone'),
        postcode: text('postcode'),
        ageBand: text('ageBand'),
      }
    case 'availability':
      return {
        availability: fromTicks(values.anyTime ? ticks : ((values.availability as Tick[] | undefined) ?? [])),
        earliestStart: values.earliestStart ? toDateColumn(values.earliestStart as LocalDate) : null,
      }
    case 'right-to-work':
      return {
        rightToWork: text('rightToWork'),
        screeningAnswers: questions.flatMap((question) => screeningAnswer(question, values)),
      }
    case 'why-care':
      return {
        valuesAnswers: valuesQuestionNames.flatMap((name) => {
          const answer = text(name)
          return answer ? [{ question: valuesQuestions[name], answer }] : []
        }),
      }
  }
}

function screeningAnswer({ id, kind, text }: AskedQuestion, values: Record<string, unknown>): ScreeningAnswer[] {
  const read = values[answerField(id)]
  const answer = typeof read === 'boolean' ? (read ? 'yes' : 'no') : read
  return typeof answer === 'string' ? [{ questionId: id, kind, text, answer }] : []
}
