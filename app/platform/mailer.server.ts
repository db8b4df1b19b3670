import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { database } from './database/client.server'
import { startEmbeddedMailbox } from './embedded-mailbox.server'
import { env } from './env.server'

export type RenderedMail = { subject: string; text: string; html: string }
export type OutgoingMail = RenderedMail & { to: string; from: string; messageId: string }

export interface Mailer {
  /** Resolves when the SMTP server has accepted the mail. @throws whatever the transport says otherwise. */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

/** So that nobody's absence is answered to us, nor our answer to theirs (RFC 3834). */
const BY_A_PROGRAM = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** A mailer on an SMTP server, with time limits so that a silent server never holds a transaction for long. */
export function smtpMailer(url: string): Mailer {
  const options: SMTPPool.Options & { url: string } = {
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  }
  const transport = createTransport(options)
  return {
    async send({ to, from, subject, text, html, messageId }) {
      await transport.sendMail({ to, from, subject, text, html, messageId, headers: BY_A_PROGRAM })
    },
    close: () => transport.close(),
  }
}

let current: Promise<Mailer> | undefined

/** This process's mailer: SMTP_URL, or (demo and test) a mailbox of our own behind real SMTP on the loopback address. */
export function mailer(): Promise<Mailer> {
  current ??= (async () => {
    const given = env().SMTP_URL
    return smtpMailer(given ?? (await startEmbeddedMailbox(database())).url)
  })()
  return current
}
