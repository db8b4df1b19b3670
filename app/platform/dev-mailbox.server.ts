import type { Reader } from '#app/platform/database/client.server'

export type ReceivedMail = {
  id: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  at: string
}

/** What the embedded mailbox received, newest first, at most 100; `to` narrows it to one address. */
export async function receivedMail(db: Reader, to: string | null): Promise<ReceivedMail[]> {
  const rows = await db.devMail.findMany({
    where: to ? { recipient: to.trim().toLowerCase() } : {},
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows.map(({ id, recipient, sender, subject, text, html, at }) => ({
    id: id.toString(),
    to: recipient,
    from: sender,
    subject,
    text,
    html,
    at: at.toISOString(),
  }))
}
