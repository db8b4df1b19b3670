import { refused, type Refused } from '#app/shared/outcome'
import type { DraftStore, SavedStep } from '#app/steps/draft-store'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'
import type { ApplicationSource } from './application-sources'
import type { DraftReferral } from './draft-referral.server'
import type { Draft, VacancyToApplyFor } from './queries-apply.server'
import { saveDraftStep } from './save-draft-step.server'
import { startDraft } from './start-draft.server'
import { columnsOf } from './step-columns'

type Opened = {
  vacancy: VacancyToApplyFor
  /** From `draftFor`; null: the first screen begins it. */
  draft: Draft | null
  /** Opens the draft in this browser. */
  secret: string | null
  source: ApplicationSource
  referral: DraftReferral | undefined
  formKey: string
}
type Work = Parameters<typeof saveDraftStep>[1]

/** An application that is not sent yet: its screens are columns of its own row. Refused: 'gone', sent or deleted meanwhile. */
export function applicationDraft(
  { vacancy, draft, secret, source, referral, formKey }: Opened,
  work: Work,
): DraftStore<AnswerStep, SavedStep<{ secret: string | null }> | Refused<'gone'>> {
  return async (step, reading) => {
    const { done } = reading
    const columns = columnsOf(step, reading, vacancy.questions)
    if (draft) {
      const saved = await saveDraftStep({ draft, vacancy, step, columns, done, referral }, work)
      return saved.ok ? { ok: true, done: saved.stepsDone, secret } : saved
    }
    // Without an address nothing is kept of the first screen.
    const first = { ...columns, email: columns.email! }
    const started = await startDraft({ vacancy, columns: first, done, source, referral, formKey }, work)
    return started.ok ? { ok: true, done: done ? [step] : [], secret: started.secret } : refused('gone')
  }
}
