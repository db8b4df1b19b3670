import { removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { lockOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { mayWithdraw } from './own-policy'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { forgetGrantDraft } from '#app/grants/applying/drafts/forget-grant-draft.server'

/**
 * The applicant leaves. Of a draft nothing personal stays; what was sent stays as it was, for those who pay public money.
 * A second click finds it done and says so.
 */
export async function withdrawGrant(
  { id }: { id: string },
  { db, clock, actor }: Work,
): Promise<Ok<{ wasDraft: boolean }> | Refused<'not-found' | 'too-late'>> {
  const now = clock.now()
  const left = await inTransaction(db, async (tx) => {
    const own = await lockOwnGrant(tx, { id, personId: actor.personId, now })
    if (!own) return refused('not-found')
    if (own.status === 'withdrawn') return ok({ wasDraft: false })
    if (!mayWithdraw(own.status)) return refused('too-late')
    const moved = await moveGrant(tx, own.grant, {
      event: 'withdraw',
      facts: { by: 'applicant' },
      by: { personId: actor.personId },
      now,
      data: {
        endedAt: now,
        pausedOn: null,
        infoDueAt: null,
        infoRemindAt: null,
        holdUntil: null,
        claimedByPersonId: null,
        claimedUntil: null,
      },
    })
    if (!moved.ok) return refused('too-late')
    const wasDraft = moved.from === 'draft'
    if (wasDraft) await forgetGrantDraft(tx, id, now)
    else await tellApplicant(tx, { applicationId: id, eventId: moved.eventId, what: 'withdrawn', releaseAt: now })
    return ok({ wasDraft })
  })
  if (left.ok && left.wasDraft) await removeDiscardedFiles(db)
  return left
}
