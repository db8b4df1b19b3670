import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import { inTransaction, type Tx } from './database/client.server'
import { startEmbeddedMailbox } from './embedded-mailbox.server'
import { recordEvent } from './events.server'
import { logger } from './logger.server'
import { smtpMailer } from './mailer.server'
import { cancelMessages, queueMessage, type MessageContent } from './messages.server'
import { sendDueMessages } from './send-messages.server'

const { db } = await useDatabase()
beforeEach(() => db.message.deleteMany())

const now = new Date('2026-03-01T09:00:00Z')
const render = async (template: string, data: Record<string, unknown>) => ({
  subject: `${template} ${JSON.stringify(data.n ?? '').replaceAll('"', '')}`.trim(),
  text: 'text',
  html: '<p>html</p>',
  secret: template === 'sign-in-code',
})

/** Of a mail that only this test knows. */
const contentOf = (template: string, data: object) => ({ template, data }) as unknown as MessageContent

async function queue(tx: Tx, { to = 'amira@test.example', releaseAt = now, template = 'hello', data = {} } = {}) {
  const eventId = await recordEvent(tx, {
    councilId: null,
    entity: 'application',
    entityId: randomUUID(),
    by: 'system',
    change: 'x',
    at: now,
  })
  await queueMessage(tx, {
    eventId,
    councilId: null,
    to: { address: to },
    content: contentOf(template, data),
    releaseAt,
  })
  return eventId
}

describe('messages', () => {
  it('are queued with the change or not at all', async () => {
    await expect(
      inTransaction(db, async (tx) => {
        await queue(tx)
        throw new Error('the change failed')
      }),
    ).rejects.toThrow('the change failed')
    expect(await db.message.count()).toBe(0)
  })

  it('are one per event, recipient and template', async () => {
    const mail = capturedMail()
    const eventId = await inTransaction(db, (tx) => queue(tx))
    const again = {
      eventId,
      councilId: null,
      to: { address: 'Amira@Test.example' },
      content: contentOf('hello', {}),
      releaseAt: now,
    }
    await inTransaction(db, (tx) => queueMessage(tx, again))
    await sendDueMessages(db, { now, mailer: mail, render })
    await sendDueMessages(db, { now, mailer: mail, render })
    expect(mail.sent).toHaveLength(1)
  })

  it('wait until they are released, and can be taken back until then', async () => {
    const mail = capturedMail()
    const later = new Date(now.getTime() + 60_000)
    const eventId = await inTransaction(db, (tx) => queue(tx, { releaseAt: later }))
    expect(await sendDueMessages(db, { now, mailer: mail, render })).toEqual({ sent: 0, failed: 0 })
    expect(await inTransaction(db, (tx) => cancelMessages(tx, eventId))).toBe(1)
    expect(await sendDueMessages(db, { now: later, mailer: mail, render })).toEqual({ sent: 0, failed: 0 })
  })

  it('are sent once when many senders run at the same time', async () => {
    const mail = capturedMail()
    await inTransaction(db, async (tx) => {
      for (let n = 0; n < 12; n += 1) await queue(tx, { data: { n } })
    })
    await Promise.all(
      Array.from({ length: 4 }, () => sendDueMessages(db, { now, mailer: mail, render, thorough: true })),
    )
    expect(mail.sent.map(({ subject }) => subject).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, n) => `hello ${n}`).toSorted(),
    )
  })

  it('wait while the server is away, keep their Message-ID, and go out later', async () => {
    const mail = capturedMail()
    mail.fail(1)
    await inTransaction(db, (tx) => queue(tx))
    expect(await sendDueMessages(db, { now, mailer: mail, render })).toEqual({ sent: 0, failed: 1 })
    const waiting = await db.message.findFirstOrThrow()
    expect(waiting).toMatchObject({ status: 'queued', attempts: 1, lastError: 'connect ECONNREFUSED' })
    expect(await sendDueMessages(db, { now, mailer: mail, render })).toEqual({ sent: 0, failed: 0 })
    expect(await sendDueMessages(db, { now, mailer: mail, render, thorough: true })).toEqual({ sent: 1, failed: 0 })
    expect(mail.sent[0]?.messageId).toBe(waiting.messageId)
  })

  it('keep and log what a server says without whom it says it of', async () => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, callback) =>
        callback(
          new Error(`5.1.1 <${address}>: user ${address.split('@')[0]} unknown, ask "post master"@mail.example`),
        ),
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const mailer = smtpMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
    const warn = vi.spyOn(logger, 'warn')
    await inTransaction(db, (tx) => queue(tx, { to: 'amira.osei@test.example' }))
    expect(await sendDueMessages(db, { now, mailer, render })).toEqual({ sent: 0, failed: 1 })
    mailer.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    const { lastError } = await db.message.findFirstOrThrow()
    expect(lastError).toMatch(/5\.1\.1 \[address\]: user \[address\] unknown, ask \[address\]/)
    const logged = JSON.stringify(warn.mock.calls)
    warn.mockRestore()
    expect(logged).toContain('mail not sent')
    expect(`${lastError} ${logged}`).not.toMatch(/amira|osei|test\.example|post master|@/i)
  })

  it('forget the code once it is out', async () => {
    await inTransaction(db, (tx) => queue(tx, { template: 'sign-in-code', data: { code: '123456' } }))
    await sendDueMessages(db, { now, mailer: capturedMail(), render })
    expect(await db.message.findFirstOrThrow()).toMatchObject({ status: 'sent', data: {} })
  })

  it('go through real SMTP into the mailbox, and wait when it is closed', async () => {
    const mailbox = await startEmbeddedMailbox(db)
    const mailer = smtpMailer(mailbox.url)
    await inTransaction(db, (tx) => queue(tx, { to: 'real@test.example', data: { n: 'Grüße, “Amira”' } }))
    expect(await sendDueMessages(db, { now, mailer, render })).toEqual({ sent: 1, failed: 0 })
    expect(await db.devMail.findFirstOrThrow()).toMatchObject({
      recipient: 'real@test.example',
      subject: 'hello Grüße, “Amira”',
      text: 'text\n',
    })
    mailer.close()
    await mailbox.close()
    const away = smtpMailer(mailbox.url)
    await inTransaction(db, (tx) => queue(tx, { to: 'real@test.example' }))
    expect(await sendDueMessages(db, { now, mailer: away, render })).toEqual({ sent: 0, failed: 1 })
    away.close()
    const reopened = await startEmbeddedMailbox(db)
    const back = smtpMailer(reopened.url)
    expect(await sendDueMessages(db, { now, mailer: back, render, thorough: true })).toEqual({ sent: 1, failed: 0 })
    back.close()
    await reopened.close()
  })
})
