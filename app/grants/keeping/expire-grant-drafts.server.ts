import { removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import { lockGrant, moveGrant } from '#app/grants/applying/move-grant.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { forgetGrantDraft } from '#app/grants/applying/drafts/forget-grant-draft.server'

const BATCH = 500

/** Sweep: applications that were begun and never sent are over, and nothing personal stays of them. Answers how many. */
async function expireGrantDrafts(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.grantApplication.findMany({
    where: { status: 'draft', draftExpiresAt: { lte: now } },
    select: { id: true, councilId: true },
    orderBy: { draftExpiresAt: 'asc' },
    take: BATCH,
  })
  let expired = 0
  for (const row of due) if (await inTransaction(db, (tx) => expire(tx, row, now))) expired += 1
  if (expired > 0) await removeDiscardedFiles(db)
  return expired
}

async function expire(tx: Tx, { id, councilId }: { id: string; councilId: string }, now: Date): Promise<boolean> {
  const grant = await lockGrant(tx, { id, councilId })
  const row = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { draftExpiresAt: true } })
  // Somebody may have saved it just now.
  if (grant?.status !== 'draft' || !row.draftExpiresAt || row.draftExpiresAt > now) return false
  const change = { event: 'expire', facts: { by: 'system' }, by: 'system', now, dueAt: row.draftExpiresAt } as const
  const moved = await moveGrant(tx, grant, change)
  if (!moved.ok) throw new Error(`A draft could not expire: ${moved.reason}`)
  await forgetGrantDraft(tx, id, now)
  return true
}

export const expireGrantDraftsSweep = { name: 'expire-grant-drafts', run: expireGrantDrafts }
