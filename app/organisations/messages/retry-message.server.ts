import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { enqueueTick } from '#app/platform/tasks.server'
import type { CouncilWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'

/**
 * Has a mail that failed tried again now instead of at its next turn; null: all of this council's. It is still sent once:
 * what is out by then is left alone. Answers how many will be tried.
 */
export async function retryMessages(
  { messageId }: { messageId: string | null },
  { db, clock, actor, council }: CouncilWork,
): Promise<{ ok: true; count: number } | { ok: false; reason: 'not-found' }> {
  if (messageId !== null && !isUuid(messageId)) return { ok: false, reason: 'not-found' }
  return inTransaction(db, async (tx) => {
    const waiting = await tx.message.findMany({
      where: { councilId: council.id, status: 'queued', attempts: { gt: 0 }, ...(messageId && { id: messageId }) },
      select: { id: true },
      take: 200,
    })
    const ids = waiting.map(({ id }) => id)
    if (messageId && ids.length === 0) return { ok: false, reason: 'not-found' }
    await tx.message.updateMany({ where: { id: { in: ids }, status: 'queued' }, data: { nextTryAt: new Date() } })
    for (const id of ids) {
      await recordEvent(tx, {
        councilId: council.id,
        entity: 'message',
        entityId: id,
        by: actor,
        change: 'retry',
        at: clock.now(),
      })
    }
    await enqueueTick(tx, 'send-messages')
    return { ok: true, count: ids.length }
  })
}
