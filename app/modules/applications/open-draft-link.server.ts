import type { Clock } from '#app/platform/clock.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { DRAFT_TOKEN, draftOfLink, issueDraftToken } from './draft-access.server'

/**
 * Opens the draft of an e-mailed link in this browser, as often as the link is used while the draft is there. Null once
 * the draft is sent or gone.
 */
export async function openDraftLink(
  link: string,
  { db, clock }: { db: PrismaClient; clock: Clock },
): Promise<{ reference: string; secret: string; stepsDone: string[] } | null> {
  const id = await draftOfLink(db, link)
  if (!id) return null
  const draft = await db.jobApplication.findFirst({
    where: { id, status: 'draft', draftExpiresAt: { gt: clock.now() } },
    select: { stepsDone: true, vacancy: { select: { reference: true } } },
  })
  if (!draft) return null
  const secret = await inTransaction(db, (tx) => issueDraftToken(tx, DRAFT_TOKEN, id))
  return { reference: draft.vacancy.reference, secret, stepsDone: draft.stepsDone }
}
