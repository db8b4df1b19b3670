import { renderEmail } from '#emails/render'
import type { PrismaClient } from '#app/platform/database/client.server'
import { eachInTurn, throwAll } from '#app/platform/go-on.server'
import { mailer } from '#app/platform/mailer.server'
import { sealEvents } from '#app/platform/seal-events.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { sweeps } from './sweeps.server'

export type DueWork = { sweeps: Record<string, number>; sent: number; failed: number; sealed: number }

/**
 * Runs everything that is due at `now`: the sweeps of every module, the mail they and others queued, the hash chain.
 * Repeating it at the same instant changes nothing more. A sweep that fails keeps nothing else from being done: it throws in
 * the end, so that somebody hears of it.
 * @param thorough tries mail again that failed a moment ago, and waits for mail that another process is sending
 */
export async function runDueWork(db: PrismaClient, now: Date, { thorough = false } = {}): Promise<DueWork> {
  const done: Record<string, number> = {}
  const thrown = await eachInTurn(sweeps, async ({ name, run }) => {
    done[name] = await run(db, now)
  })
  const { sent, failed } = await sendMessages(db, now, { thorough })
  let sealed = 0
  for (let batch = await sealEvents(db, now); batch > 0; batch = await sealEvents(db, now)) sealed += batch
  throwAll(thrown)
  return { sweeps: done, sent, failed, sealed }
}

export async function sendMessages(db: PrismaClient, now: Date, { thorough = false } = {}) {
  return sendDueMessages(db, { now, mailer: await mailer(), render: renderEmail, thorough })
}
