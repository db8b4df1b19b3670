import { OWN_PROVIDER } from '#app/organisations/councils/policy'
import type { VacancyStatus } from '#app/jobs/vacancies/vacancy'

type Decision = 'approve' | 'send-back' | 'take-down'

/** What a moderator reads after a decision. */
export function moderationDone(decision: Decision, title: string): string {
  if (decision === 'approve') return `“${title}” is approved. We have told the provider.`
  if (decision === 'send-back') return `“${title}” is a draft again. The provider has your reason.`
  return `“${title}” is taken down. The provider has your reason.`
}

const RESULT: Record<Decision, VacancyStatus> = { approve: 'approved', 'send-back': 'draft', 'take-down': 'closed' }

type Refusal =
  | {
      reason: 'not-found' | 'own-provider' | 'provider-not-verified' | 'requirement-not-accepted' | 'changed-meanwhile'
    }
  | { reason: 'not-allowed'; status: VacancyStatus }

/**
 * Why a decision was not carried out, and at which field to say so; no sentence: it is not there. `isDone`: it was so
 * already, by a second click or by a colleague.
 */
export function moderationRefusal(
  refusal: Refusal,
  decision: Decision,
): { sentence: string | null; field?: string; isDone?: boolean } {
  if (refusal.reason === 'not-allowed') {
    if (refusal.status === RESULT[decision]) return { sentence: '', isDone: true }
    return { sentence: `Somebody was faster: this advert is ${STATUS_WORDS[refusal.status]} now. Nothing was changed.` }
  }
  return REFUSALS[refusal.reason]
}

const REFUSALS: Record<Exclude<Refusal['reason'], 'not-allowed'>, { sentence: string | null; field?: string }> = {
  'not-found': { sentence: null },
  'own-provider': { sentence: OWN_PROVIDER },
  'provider-not-verified': {
    sentence: 'Its provider is not verified, so it cannot be approved. Decide about the provider first.',
  },
  'requirement-not-accepted': {
    sentence: 'Read the reasons for its requirements, and tick that you accept them',
    field: 'acceptsRequirement',
  },
  'changed-meanwhile': {
    sentence: 'The provider changed the advert after you opened it. This is the new text: read it again, then decide.',
  },
}

const STATUS_WORDS: Record<VacancyStatus, string> = {
  draft: 'a draft',
  pending_review: 'waiting for a moderator',
  approved: 'approved',
  closed: 'closed',
}
