import { profileSteps, registrationForm } from '#app/brokering/candidates/forms'
import { londonDate } from '#app/shared/dates'
import { checkTyped, type TypedFields } from '#app/shared/typed-fields'
import type { DraftAnswers } from './draft-answers'

/** All screens' answers as one checked registration; null while one of them is not complete. */
export function readRegistration({ answers }: { answers: DraftAnswers }, now: Date) {
  const typed: TypedFields = Object.assign({}, ...profileSteps.map((step) => answers[step]))
  const read = checkTyped(typed, registrationForm(londonDate(now)))
  return read.ok ? read.value : null
}
