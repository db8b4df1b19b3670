import { z } from 'zod'
import { MOST_OWN_WORDS, profileSteps, registrationForm, type ProfileStep } from '#app/brokering/candidates/forms'
import { londonDate } from '#app/shared/dates'
import { checkTyped, textsIn, type TypedFields } from '#app/shared/typed-fields'

/** What was typed so far, screen by screen; checked again whenever it is used. */
export type DraftAnswers = Partial<Record<ProfileStep, TypedFields>>

const MOST_CHARACTERS = 2 * MOST_OWN_WORDS
const MOST_VALUES = 40

/** A screen as it was typed, without what no field of ours holds. */
export function withinBounds(typed: TypedFields): TypedFields {
  return Object.fromEntries(
    Object.keys(typed).map((name) => {
      const texts = textsIn(typed, name).map((text) => text.slice(0, MOST_CHARACTERS))
      return [name, texts.length > 1 ? texts.slice(0, MOST_VALUES) : texts[0]!]
    }),
  )
}

const Stored = z.partialRecord(z.enum(profileSteps), z.record(z.string(), z.union([z.string(), z.array(z.string())])))

/** What is stored, read back; nothing where it does not fit. */
export function readDraftAnswers(stored: unknown): DraftAnswers {
  const read = Stored.safeParse(stored)
  return read.success ? read.data : {}
}

/** All screens' answers as one checked registration; null while one of them is not complete. */
export function readRegistration({ answers }: { answers: DraftAnswers }, now: Date) {
  const typed: TypedFields = Object.assign({}, ...profileSteps.map((step) => answers[step]))
  const read = checkTyped(typed, registrationForm(londonDate(now)))
  return read.ok ? read.value : null
}
