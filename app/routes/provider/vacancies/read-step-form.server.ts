import { checkForm, type FormAnswer } from '#app/platform/forms.server'
import { vacancyForm, type VacancyStep } from '#app/jobs/editing/forms'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import type { StepContext } from '#app/jobs/editing/forms/form-step'

type ReadStep = { ok: true; answers: Partial<VacancyAnswers>; form: FormAnswer } | { ok: false; form: FormAnswer }

/** Reads a posted screen of the vacancy form; `asDraft` accepts what is missing, never what is malformed. */
export function readStepForm(
  raw: FormData,
  { step, asDraft }: { step: VacancyStep; asDraft: boolean },
  context: StepContext,
): ReadStep {
  const { schema, readDraft } = vacancyForm[step]
  const read = checkForm(raw, schema(context))
  if (!asDraft) return read.ok ? { ok: true, answers: read.value, form: read.form } : { ok: false, form: read.form }
  const { answers, problems } = readDraft(raw, context)
  const errors = Object.fromEntries(Object.entries(problems).map(([field, message]) => [field, [message]]))
  const form = { values: read.form.values, errors }
  return Object.keys(problems).length > 0 ? { ok: false, form } : { ok: true, answers, form }
}
