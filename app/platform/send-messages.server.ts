import { inTransaction, Prisma, type PrismaClient, type Tx } from './database/client.server'
import { logger } from './logger.server'
import type { Mailer, RenderedMail } from './mailer.server'
import { withoutAddresses } from './without-addresses'

type QueuedMessage = {
  id: string
  recipient: string
  template: string
  data: Record<string, unknown>
  message_id: string
  attempts: number
  from_name: string | null
  from_email: string | null
}

/** Of a secret mail the data must not stay once it is out: each mail says of itself whether it is one. */
export type Render = (template: string, data: Record<string, unknown>) => Promise<RenderedMail & { secret: boolean }>

const MINUTE = 60_000
/** After which failures it waits how long; then every hour. An SMTP server that is down is no reason to give up. */
const BACK_OFF_MS = [0, MINUTE / 4, MINUTE, 5 * MINUTE, 15 * MINUTE]

function nextTry(attempts: number): Date {
  return new Date(Date.now() + (BACK_OFF_MS[attempts] ?? 60 * MINUTE))
}

/**
 * Sends what is due, one message to a transaction that holds its row: no other sender takes the same one, and it is
 * sent again only if the process dies between the server's acceptance and the commit.
 * @param thorough for `/dev/sweep`: tries failed mail again at once, and waits for what another sender has in hand
 */
export async function sendDueMessages(
  db: PrismaClient,
  { now, mailer, render, thorough = false }: { now: Date; mailer: Mailer; render: Render; thorough?: boolean },
): Promise<{ sent: number; failed: number }> {
  const result = { sent: 0, failed: 0 }
  const tried: string[] = []
  for (;;) {
    const outcome = await inTransaction(db, (tx) => sendOne(tx, { now, mailer, render, thorough, tried }))
    if (outcome === 'none') return result
    result[outcome] += 1
    // A server that refuses one connection refuses the next: leave the rest for the next tick.
    if (outcome === 'failed' && result.failed >= 3) return result
  }
}

async function sendOne(
  tx: Tx,
  options: { now: Date; mailer: Mailer; render: Render; thorough: boolean; tried: string[] },
): Promise<'sent' | 'failed' | 'none'> {
  const real = new Date()
  const [message] = await tx.$queryRaw<QueuedMessage[]>`
    select m.id, m.recipient, m.template, m.data, m.message_id, m.attempts, c.portal_name as from_name, c.contact_email as from_email
    from message m left join council c on c.id = m.council_id
    where m.status = 'queued' and m.release_at <= ${options.now}
      and (m.next_try_at <= ${real} or ${options.thorough}) and not (m.id = any(${options.tried}::uuid[]))
    order by m.release_at, m.id limit 1 for update of m ${options.thorough ? Prisma.empty : Prisma.raw('skip locked')}`
  if (!message) return 'none'
  options.tried.push(message.id)
  try {
    const { secret, ...rendered } = await options.render(message.template, message.data)
    const name = (message.from_name ?? 'Care recruitment portal').replace(/["\\\r\n]/g, '')
    const from = `"${name}" <${message.from_email ?? 'no-reply@localhost'}>`
    await options.mailer.send({ ...rendered, to: message.recipient, from, messageId: message.message_id })
    await tx.message.update({
      where: { id: message.id },
      data: {
        status: 'sent',
        sentAt: options.now,
        attempts: message.attempts + 1,
        lastError: null,
        ...(secret && { data: {} }),
      },
    })
    return 'sent'
  } catch (error) {
    const said = error instanceof Error ? error.message : 'unknown'
    const lastError = withoutAddresses(said, [message.recipient]).slice(0, 300)
    logger.warn({ messageId: message.id, template: message.template, lastError }, 'mail not sent, will try again')
    await tx.message.update({
      where: { id: message.id },
      data: { attempts: message.attempts + 1, lastError, nextTryAt: nextTry(message.attempts + 1) },
    })
    return 'failed'
  }
}
