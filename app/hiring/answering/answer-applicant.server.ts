import { changeApplication, type ApplicationChange, type ChangeOutcome } from './change-application.server'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { ChangeRefusal } from './policy'
import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork, Reacting } from '#app/platform/work'

/** Every change of a provider's but a hire, which also takes an opening, and an undo. */
export type Answer = Omit<ApplicationChange, 'change' | 'openingsLeft'> & {
  change: Exclude<ApplicationChange['change'], 'hire'>
}

/** Shortlists, invites, offers, declines or puts on hold: one applicant, told once. */
export function answerApplicant(
  answer: Answer,
  { db, clock, actor, provider, council, react }: Reacting<ProviderWork>,
): Promise<ChangeOutcome> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const outcome = await changeApplication(tx, answer, { now, actor, provider, council })
    if (!outcome.ok || outcome.repeated) return outcome
    const { id: applicationId, personId } = outcome.application
    await react(tx, { kind: 'applicant-answered', applicationId, personId, answer: answer.change, at: now, by: actor })
    return outcome
  })
}

/** Ids of applications. `rest`: more than can be answered at once; they are as they were. */
export type BulkResult = { done: string[]; refused: { id: string; reason: ChangeRefusal }[]; rest: string[] }

/** More than a page holds. */
const MOST_AT_ONCE = 100

/**
 * The same answer to several applicants, each in its own transaction: one that cannot be changed any more does not keep
 * the others from being told.
 */
export async function answerSeveral(
  applicants: readonly { id: string; expected?: ApplicationStatus | null }[],
  answer: Omit<Answer, 'id' | 'expected'>,
  work: Reacting<ProviderWork>,
): Promise<BulkResult> {
  const unique = [...new Map(applicants.map((applicant) => [applicant.id, applicant])).values()]
  const result: BulkResult = { done: [], refused: [], rest: unique.slice(MOST_AT_ONCE).map(({ id }) => id) }
  for (const applicant of unique.slice(0, MOST_AT_ONCE)) {
    const outcome = await answerApplicant({ ...answer, ...applicant }, work)
    if (outcome.ok) result.done.push(applicant.id)
    else result.refused.push({ id: applicant.id, reason: outcome.reason })
  }
  return result
}
