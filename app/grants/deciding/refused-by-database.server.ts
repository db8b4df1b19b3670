import type { DecidingRefusal } from './deciding'
import type { Duty } from '#app/grants/checking/duties/duties'
import { dutyBar } from '#app/grants/checking/duties/queries-duties.server'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { refusedBy } from '#app/platform/database/errors.server'
import type { CouncilWork } from '#app/platform/work'
import { refused } from '#app/shared/outcome'

const CONSTRAINTS = [
  'grant_role_held',
  'grant_interest_bars',
  'grant_duties_separate',
  'grant_approval_limit',
  'grant_signals_resolved',
  'grant_employer_answered',
  'grant_recommended_first',
  'grant_decision_round',
  'grant_award_one',
  'pot_available_not_overdrawn',
] as const

type Scope = { id: string; duty: Duty }

/**
 * Runs an operation whose transaction the database may refuse at the last moment (somebody's role ended, an interest was
 * declared, a signal was found while it ran), and says then why. Other errors are thrown on.
 */
export async function orRefusedByDatabase<T>(
  { id, duty }: Scope,
  { db, actor }: Pick<CouncilWork, 'db' | 'actor'>,
  operation: () => Promise<T>,
): Promise<T | DecidingRefusal> {
  try {
    return await operation()
  } catch (error) {
    switch (refusedBy(error, CONSTRAINTS)) {
      case null:
        throw error
      case 'grant_approval_limit':
        return refused('over-limit', { limitPence: null })
      case 'grant_signals_resolved':
        return refused('signals-open')
      case 'grant_employer_answered':
        return refused('employer-silent')
      case 'grant_recommended_first':
        return refused('not-recommended')
      case 'grant_decision_round':
      case 'grant_award_one':
        return refused('changed-meanwhile')
      case 'pot_available_not_overdrawn':
        return refused('pot-empty', { pots: [] })
      case 'grant_role_held':
      case 'grant_interest_bars':
      case 'grant_duties_separate':
        return whyBarred({ id, duty }, { db, actor })
    }
  }
}

async function whyBarred(
  { id, duty }: Scope,
  { db, actor: { personId } }: Pick<CouncilWork, 'db' | 'actor'>,
): Promise<DecidingRefusal> {
  const interest = await interestOf(db, { applicationId: id, personId })
  if (interest) return refused('interest', { interest })
  return refused('duty', { bar: (await dutyBar(db, { applicationId: id, personId, duty })) ?? 'duties-separate' })
}
