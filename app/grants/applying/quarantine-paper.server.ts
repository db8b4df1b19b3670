import { markScanned } from '#app/people/documents/scan-later.server'
import { discardFiles } from '#app/people/documents/remove-files.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { GRANT_ENTITY, openGrantStatuses, type GrantStatus } from './grant-application'
import { lockGrant } from './move-grant.server'
import { tellApplicant } from './telling/tell-applicant.server'

/** While nothing is decided, or something is still to be paid: another paper is of use. */
const ASKS_AGAIN: readonly GrantStatus[] = ['draft', ...openGrantStatuses, 'approved']

/**
 * A virus was found in a paper after it had been added: nobody can open it any more, the case says so, and the applicant is
 * asked for another. Of a draft it is taken out, so that the draft lacks it. False: the file is no paper of a case.
 */
export async function quarantinePaper(tx: Tx, { fileId, now }: { fileId: string; now: Date }): Promise<boolean> {
  const paper = await tx.grantEvidence.findFirst({
    where: { fileId },
    select: { application: { select: { id: true, councilId: true } } },
  })
  const grant = paper && (await lockGrant(tx, paper.application))
  if (!grant) return false
  if (!(await markScanned(tx, fileId, 'infected'))) return false
  const { id, councilId, status } = grant
  if (status === 'draft') await discardFiles(tx, [fileId], now)
  const eventId = await recordEvent(tx, {
    councilId,
    entity: GRANT_ENTITY,
    entityId: id,
    by: 'system',
    change: 'paper-infected',
    from: status,
    to: status,
    at: now,
  })
  if (ASKS_AGAIN.includes(status))
    await tellApplicant(tx, { applicationId: id, eventId, what: 'paper-again', releaseAt: now })
  return true
}
