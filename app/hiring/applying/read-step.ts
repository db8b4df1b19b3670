import type { z } from 'zod'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { repeated } from '#app/shared/form-fields'
import { fromTicks, ticks, type Availability, type Tick } from '#app/hiring/applications/availability'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'
import {
  aboutYouForm,
  answerField,
  availabilityForm,
  rightToWorkForm,
  valuesQuestionNames,
  valuesQuestions,
  whyCareForm,
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

export type StepContext = {
  now: Date
  vacancy: { minimumAge: number | null; minimumAgeReason: string | null }
  questions: readonly AskedQuestion[]
}

/** `finish`: on to the next screen. The others keep the screen as far as it goes: `later`, `back`, `remove-cv`, `remove-referral`. */
export type Intent = 'finish' | 'later' | 'back' | 'remove-cv' | 'remove-referral'

type Form = { schema: z.ZodType; fields: Record<string, z.ZodType> }

/** The form of a screen, and its single fields for reading what is not complete yet. */
export function formOf(step: AnswerStep, { now, vacancy, questions }: StepContext): Form {
  switch (step) {
    case 'about-you': {
      const schema = aboutYouForm(vacancy)
      return { schema, fields: schema.in.shape }
    }
    case 'availability': {
      const schema = availabilityForm(londonDate(now))
      return { schema, fields: schema.in.shape }
    }
    case 'right-to-work': {
      const schema = rightToWorkForm(questions)
      return { schema, fields: schema.in.shape }
    }
    case 'why-care':
      return { schema: whyCareForm, fields: whyCareForm.in.shape }
  }
}

type Errors = Record<string, string[]>
export type StepReading = { columns: StepColumns; done: boolean; errors: Errors }

/**
 * Reads a posted screen. `complete` are the errors of the whole form (from `checkForm`). Nothing in `errors`: `columns`
 * may be stored, and `done` says whether the screen is complete. What was left empty is an error only for `finish`,
 * except the address of a first screen, without which nobody could come back.
 */
export function readStep(
  step: AnswerStep,
  raw: FormData,
  complete: Errors,
  intent: Intent,
  context: StepContext,
): StepReading {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(formOf(step, context).fields)) {
    const typed = repeated(raw.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== ''))
    const read = typed.length === 0 ? null : field.safeParse(typed.length > 1 ? typed : typed[0])
    values[name] = read?.success ? read.data : null
  }
  const wanted = Object.entries(complete).filter(
    ([name]) => intent === 'finish' || name === 'email' || isTyped(raw, name),
  )
  return {
    columns: toColumns(step, values, context),
    done: Object.keys(complete).length === 0,
    errors: Object.fromEntries(wanted),
  }
}

function isTyped(raw: FormData, name: string): boolean {
  return raw.getAll(name).some((value) => typeof value === 'string' && value.trim() !== '')
}

function toColumns(step: AnswerStep, values: Record<string, unknown>, { questions }: StepContext): StepColumns {
  const text = (name: string) => (values[name] as string | null) ?? null
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
        availability: fromTicks(values.anyTime ? ticks : ((values.availability as Tick[] | null) ?? [])),
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
