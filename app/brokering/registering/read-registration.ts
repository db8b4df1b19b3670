import { parseWithZod } from '@conform-to/zod/v4'
import { profileSteps, registrationForm } from '#app/brokering/candidates/forms'
import { londonDate } from '#app/shared/dates'
import { asFormData, type DraftAnswers } from './draft-answers'

/** All screens' answers as one checked registration; null while one of them is not complete. */
export function readRegistration({ answers }: { answers: DraftAnswers }, now: Date) {
  const typed = asFormData(Object.assign({}, ...profileSteps.map((step) => answers[step])))
  const read = parseWithZod(typed, { schema: registrationForm(londonDate(now)) })
  return read.status === 'success' ? read.value : null
}
