import { randomUUID } from 'node:crypto'
import type { MessageContent } from '#app/shared/message-content'
import type { Prisma, Tx } from './database/client.server'
import { env } from './env.server'
import { enqueueTick } from './tasks.server'

export type { MessageContent }

export type NewMessage = {
  eventId: bigint
  councilId: string | null
  to: { personId?: string | null; address: string }
  /** What one of the files in emails/ makes of its data. */
  content: MessageContent
  /** The portal's time from which it may be sent. */
  releaseAt: Date
}

/** More rows than this in one insert would need more parameters than PostgreSQL takes. */
const MOST_AT_ONCE = 1000

/**
 * Queues a message in the transaction of the event that causes it. One per event, recipient and template:
 * a second call for the same three changes nothing.
 */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<void> {
  await queueMessages(tx, [message])
}

/** Queues many at once, each as `queueMessage` does. */
export async function queueMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  const domain = new URL(env().PUBLIC_URL).hostname
  const rows = messages.map((message) => ({
    eventId: message.eventId,
    councilId: message.councilId,
    recipientPersonId: message.to.personId ?? null,
    recipient: message.to.address.toLowerCase(),
    template: message.content.template,
    data: message.content.data as Prisma.InputJsonObject,
    releaseAt: message.releaseAt,
    messageId: `<${randomUUID()}@${domain}>`,
  }))
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE)
    await tx.message.createMany({ data: rows.slice(from, from + MOST_AT_ONCE), skipDuplicates: true })
  await enqueueTick(tx, 'send-messages')
}

/** Takes back messages of an event that were not sent yet. Answers how many. */
export async function cancelMessages(tx: Tx, eventId: bigint): Promise<number> {
  const { count } = await tx.message.updateMany({ where: { eventId, status: 'queued' }, data: { status: 'cancelled' } })
  return count
}
