import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { PrismaClient } from './database/client.server'

export type EmbeddedMailbox = { url: string; close: () => Promise<void> }

const KEEP = 5_000

/**
 * An SMTP server on a free loopback port that keeps what it receives in `dev_mail` (demo and test), readable at
 * `/dev/mailbox`. It accepts a mail only once the row is written.
 */
export async function startEmbeddedMailbox(db: PrismaClient): Promise<EmbeddedMailbox> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase())
        keepMail(db, Buffer.concat(chunks), recipients).then(
          () => callback(),
          (error: unknown) => callback(error instanceof Error ? error : new Error('not kept')),
        )
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.removeAllListeners('error')
  // A client that breaks off is its own affair; the next delivery tries again.
  server.on('error', () => {})
  const { port } = server.server.address() as AddressInfo
  server.server.unref()
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

async function keepMail(db: PrismaClient, raw: Buffer, recipients: string[]): Promise<void> {
  const mail = await PostalMime.parse(raw)
  const { count } = await db.devMail.createMany({
    data: recipients.map((recipient) => ({
      recipient,
      messageId: mail.messageId ?? '',
      sender: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    })),
  })
  if (count > 0) {
    await db.$executeRaw`delete from dev_mail where id <= (select max(id) - ${KEEP} from dev_mail)`
  }
}
