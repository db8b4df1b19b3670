import {
  changeApplication,
  type ApplicationChange,
  type ChangeOutcome,
  type ProviderMember,
} from '#app/hiring/answering/change-application.server'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { ChangeRefusal } from '#app/hiring/answering/policy'
import { recordMatchingStage } from '#app/people/equality/record-matching-stage.server'
import { recordEqualityStage } from '#app/people/equality/record-stage.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'
import { isRegisteredForMatching } from '#app/across/employment/supersede-introductions.server'

/** Every change of a provider's but a hire, which also takes an opening, and an undo. */
export type Answer = Omit<ApplicationChange, 'change' | 'openingsLeft'> & {
  change: Exclude<ApplicationChange['change'], 'hire'>
}

const stageReached = { shortlist: 'shortlisted', interview: 'interviewed', offer: 'offered' } as const

/** Shortlists, invites, offers, declines or puts on hold: one applicant, told once. */
export function answerApplicant(
  answer: Answer,
  { db, ...member }: ProviderMember & { db: PrismaClient },
): Promise<ChangeOutcome> {
  return inTransaction(db, async (tx) => {
    const outcome = await changeApplication(tx, answer, member)
    const { change } = answer
    if (!outcome.ok || outcome.repeated) return outcome
    await settleReferralsOf(tx, { applicationId: outcome.application.id }, { now: member.now, by: member.actor })
    if (!(change in stageReached)) return outcome
    const { personId } = outcome.application
    await recordEqualityStage(tx, personId, stageReached[change as keyof typeof stageReached])
    if (change === 'interview' && (await isRegisteredForMatching(tx, personId)))
      await recordMatchingStage(tx, { personId, stage: 'interviewed', at: member.now })
    return outcome
  })
}

export type BulkResult = { done: string[]; refused: { id: string; reason: ChangeRefusal }[] }

/** More than a page holds. */
const MOST_AT_ONCE = 100

/**
 * The same answer to several applicants, each in its own transaction: one that cannot be changed any more does not keep
 * the others from being told.
 */
export async function answerSeveral(
  applicants: readonly { id: string; expected?: ApplicationStatus | null }[],
  answer: Omit<Answer, 'id' | 'expected'>,
  context: ProviderMember & { db: PrismaClient },
): Promise<BulkResult> {
  const result: BulkResult = { done: [], refused: [] }
  const unique = new Map(applicants.map((applicant) => [applicant.id, applicant]))
  for (const applicant of [...unique.values()].slice(0, MOST_AT_ONCE)) {
    const outcome = await answerApplicant({ ...answer, ...applicant }, context)
    if (outcome.ok) result.done.push(applicant.id)
    else result.refused.push({ id: applicant.id, reason: outcome.reason })
  }
  return result
}
