import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import type { UndeliveredMessage } from './undelivered-message'

/** A council's mails that failed at least once and are not out yet, oldest first. Their content is not read. */
export async function undeliveredMessages(
  db: Reader,
  { councilId, page }: { councilId: string; page: number },
): Promise<{ page: Page; messages: UndeliveredMessage[] }> {
  const where = { councilId, status: 'queued', attempts: { gt: 0 } }
  const shown = paginate(page, await db.message.count({ where }))
  const messages = await db.message.findMany({
    where,
    select: {
      id: true,
      recipient: true,
      template: true,
      attempts: true,
      lastError: true,
      createdAt: true,
      nextTryAt: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: shown.offset,
    take: shown.limit,
  })
  return { page: shown, messages }
}
