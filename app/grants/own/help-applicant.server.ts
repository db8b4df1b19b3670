import type { CheckedPaper } from '#app/people/documents/check-upload.server'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { addEvidence } from '#app/grants/applying/drafts/add-evidence.server'
import { lockOwnGrant, type LockedOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { keepNote } from '#app/grants/checking/add-note.server'
import { openGrant } from '#app/grants/checking/duties/open-grant.server'
import type { GrantRefusal } from '#app/grants/checking/duties/refusal-words'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { giveAccount } from './give-account.server'
import { takesEvidenceIn } from './own-policy'

/** Not theirs to open; 'not-found' is a page that is not there. */
type NotOpened = GrantRefusal | Refused<'not-found'>

/**
 * What staff do for an applicant whose application they typed in, since these have no page of their own: never whoever
 * typed it in, nor anybody with an interest. 'not-found' where the applicant applied themselves.
 */
async function openAssisted(
  tx: Tx,
  { id }: { id: string },
  worker: CouncilWork,
): Promise<Ok<{ own: LockedOwnGrant }> | NotOpened> {
  const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
  if (!opened.ok) return opened
  const { assistedByPersonId } = await tx.grantApplication.findUniqueOrThrow({
    where: { id },
    select: { assistedByPersonId: true },
  })
  const own = await lockOwnGrant(tx, { id, personId: opened.grant.personId, now: worker.clock.now() })
  return own && assistedByPersonId ? ok({ own }) : refused('not-found')
}

/** Writes down another account for them, for what is still to be paid; the note says how they asked. */
export async function correctBankDetailsFor(
  { id, details, how }: { id: string; details: BankDetails; how: string },
  worker: CouncilWork,
): Promise<
  | Ok<{ checkResult: 'valid' | 'unknown'; told: boolean }>
  | NotOpened
  | Refused<'no-account-now'>
  | Refused<'no-such-account'>
> {
  const now = worker.clock.now()
  const { personId } = worker.actor
  return inTransaction(worker.db, async (tx) => {
    const opened = await openAssisted(tx, { id }, worker)
    if (!opened.ok) return opened
    const given = await giveAccount(tx, opened.own, { details, by: { personId }, now })
    if (!given.ok) return given.reason === 'not-now' ? refused('no-account-now') : refused('no-such-account')
    await keepNote(tx, { applicationId: id, councilId: worker.council.id, words: how, personId, now })
    return given
  })
}

/** Adds a document that they brought or sent, in the states in which they could add it themselves. */
export async function addEvidenceFor(
  { id, kind, upload }: { id: string; kind: string; upload: CheckedPaper },
  worker: CouncilWork,
): Promise<Ok | NotOpened | Refused<'gone'> | Refused<'too-many'>> {
  const opened = await inTransaction(worker.db, (tx) => openAssisted(tx, { id }, worker))
  if (!opened.ok) return opened
  const { grant, status } = opened.own
  return addEvidence({ grant, kind, upload, allowed: takesEvidenceIn(status) }, worker)
}
