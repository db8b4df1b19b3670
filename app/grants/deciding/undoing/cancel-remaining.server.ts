import type { DecidingRefusal } from '../deciding'
import type { CancelReason } from '../deciding-forms'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { lockInstalments } from '#app/grants/paying/instalments/lock-instalments.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { cancelInstalments } from '#app/grants/paying/instalments/cancel-instalments.server'
import { openGrant } from '#app/grants/checking/duties/open-grant.server'

export type Cancelling = { id: string; reason: CancelReason; /** To colleagues. */ words: string }

/**
 * Stops what is still to be paid of an award: cancels what is scheduled, due or came back from the bank, and releases it
 * to the pot. What is in a run stays in it. The applicant is told that there is something to read.
 */
export function cancelRemaining(
  { id, reason, words }: Cancelling,
  context: CouncilWork,
): Promise<Ok<{ pence: number; /** False: they have no email address. */ mailed: boolean }> | DecidingRefusal> {
  const { db, clock, actor, council } = context
  return inTransaction(db, async (tx) => {
    const now = clock.now()
    const by = { personId: actor.personId }
    const opened = await openGrant(tx, { id, duty: 'approver', claim: 'free' }, context)
    if (!opened.ok) return opened
    if (opened.grant.status !== 'approved') return refused('not-allowed')
    const instalments = await lockInstalments(tx, { applicationId: id, councilId: council.id })
    if (!instalments) return refused('changed-meanwhile')
    const open = instalments.filter(({ status }) => ['scheduled', 'due', 'failed'].includes(status))
    if (open.length === 0) return refused('nothing-left')

    const pence = await cancelInstalments(tx, { instalments: open, councilId: council.id, by, now, code: reason })
    const note = { councilId: council.id, applicationId: id, byPersonId: by.personId, at: now }
    await tx.grantNote.create({ data: { ...note, wordsSealed: sealText(words) }, select: { id: true } })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: GRANT_ENTITY,
      entityId: id,
      by,
      change: 'cancel_instalments',
      code: reason,
      at: now,
    })
    // Not before they know of the award itself.
    const { releasedAt } = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { releasedAt: true } })
    const releaseAt = releasedAt && releasedAt > now ? releasedAt : now
    const mailed = await tellApplicant(tx, { applicationId: id, eventId, what: 'news', releaseAt })
    return ok({ pence, mailed })
  })
}
