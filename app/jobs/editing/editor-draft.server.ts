import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { ok, type Refused } from '#app/shared/outcome'
import type { DraftStore } from '#app/steps/draft-store'
import { createDraft } from './create-draft.server'
import { editVacancy, type Edited } from './edit-vacancy.server'
import { vacancyForm, type VacancyStep } from './forms'
import type { StepContext } from './forms/form-step'

type NotEdited = Extract<Edited, { ok: false }>

/** `held`: the change hides a published advert until a moderator has read it. */
type More = { vacancyId: string; held: boolean }

/** The screens of a vacancy that is there: columns of its own row. */
export function editedVacancy(
  { vacancyId, context }: { vacancyId: string; context: StepContext },
  work: Parameters<typeof editVacancy>[1],
): DraftStore<VacancyStep, More, NotEdited> {
  return {
    save: async (step, { values }) => {
      const answers = vacancyForm[step].toAnswers(values, context)
      const edited = await editVacancy({ vacancyId, answers }, work)
      return edited.ok ? ok({ done: [], vacancyId, held: edited.result === 'held' }) : edited
    },
  }
}

type NotMade = Extract<Awaited<ReturnType<typeof createDraft>>, Refused>

/** A vacancy that begins with its first screen. */
export function newVacancy(
  { formKey, context }: { formKey: string; context: StepContext },
  work: Parameters<typeof createDraft>[1],
): DraftStore<VacancyStep, More, NotMade> {
  return {
    save: async (step, { values }) => {
      const answers: Partial<VacancyAnswers> = vacancyForm[step].toAnswers(values, context)
      const made = await createDraft({ answers, formKey }, work)
      return made.ok ? ok({ done: [], vacancyId: made.vacancyId, held: false }) : made
    },
  }
}
