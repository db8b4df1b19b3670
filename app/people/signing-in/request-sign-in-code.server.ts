import { randomUUID } from 'node:crypto'
import { signInCode } from '#emails/people/sign-in-code'
import { signInLink } from '#emails/people/sign-in-link'
import type { Browser } from '#app/platform/browser.server'
import { councilOrigin, type Council } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'
import { issueToken } from '#app/platform/tokens.server'
import type { VisitorWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { areCodesOff, CODE_MINUTES, codeAllowance } from './code-limits.server'
import { CODE_PURPOSE, codeHash, digitsNow, HELD_BACK_PURPOSE, LINK_PURPOSE, lockAddress } from './sign-in-code.server'
import { issueStopLink, stoppedUntil } from './stop-codes.server'

type Input = {
  /** Lower case. */
  email: string
  ip: string
  /** Of `introduceBrowser`: the answer sets its cookie, since only this browser can then type the code. */
  browser: Browser
  /** The request brought no cookie of that browser yet. */
  isNew: boolean
  /** What the code is for, when it is not just signing in: "send your application". */
  doing?: string
}

/**
 * Sends six digits; while codes are off for this address, a link instead. No earlier code stops working. The answer is
 * the same whether the address is known or not, and whether a mail went out or was held back: its owner stopped them,
 * or strangers have asked for enough. Refused: 'too-many' by this browser or from this network.
 */
export async function requestSignInCode(
  { email, ip, browser, isNew, doing }: Input,
  { db, clock, council }: Pick<VisitorWork, 'db' | 'clock' | 'council'>,
): Promise<Outcome<object, 'too-many'>> {
  const allowance = await codeAllowance(db, { email, ip, browser, isNew })
  if (allowance === 'refuse') return refused('too-many')
  await inTransaction(db, async (tx) => {
    await lockAddress(tx, email)
    const isStopped = !browser.knows(email) && (await stoppedUntil(tx, email)) !== null
    const event = { councilId: council.id, entity: 'token', by: 'system', at: clock.now() } as const
    if (isStopped || allowance === 'hold-back') {
      const entityId = await holdBack(tx, email, browser)
      await recordEvent(tx, { ...event, entityId, change: 'hold-back-code', code: isStopped ? 'stopped' : 'enough' })
      return
    }
    const made = (await areCodesOff(tx, email))
      ? await makeLink(tx, { email, council })
      : await makeCode(tx, { email, browser, council, doing: doing ?? null })
    const eventId = await recordEvent(tx, { ...event, entityId: made.tokenId, change: made.change })
    await queueMessage(tx, {
      eventId,
      councilId: council.id,
      to: { address: email },
      content: made.content,
      releaseAt: event.at,
    })
  })
  return ok()
}

type Made = { tokenId: string; change: 'send-code' | 'send-link'; content: MessageContent }

const soon = () => new Date(Date.now() + CODE_MINUTES * 60_000)

async function makeCode(
  tx: Tx,
  { email, browser, council, doing }: { email: string; browser: Browser; council: Council; doing: string | null },
): Promise<Made> {
  const code = await digitsNow(tx, email)
  const id = randomUUID()
  const hash = codeHash(id, code)
  const row = { id, hash, purpose: CODE_PURPOSE, subject: email, browser: browser.key, expiresAt: soon() }
  await tx.token.create({ data: row })
  const stopUrl = `${councilOrigin(council)}/sign-in/stop/${await issueStopLink(tx, email)}`
  const content = signInCode.with({ code, portal: council.portalName, doing, stopUrl })
  return { tokenId: id, change: 'send-code', content }
}

async function makeLink(tx: Tx, { email, council }: { email: string; council: Council }): Promise<Made> {
  const secret = await issueToken(tx, { purpose: LINK_PURPOSE, subject: email, expiresAt: soon() })
  const where = { purpose: LINK_PURPOSE, subject: email }
  const { id } = await tx.token.findFirstOrThrow({ where, orderBy: { id: 'desc' }, select: { id: true } })
  const origin = councilOrigin(council)
  const stopUrl = `${origin}/sign-in/stop/${await issueStopLink(tx, email)}`
  const content = signInLink.with({ portal: council.portalName, url: `${origin}/sign-in/link/${secret}`, stopUrl })
  return { tokenId: id, change: 'send-link', content }
}

/** Answers the id of the row that counts this browser's tries all the same. */
async function holdBack(tx: Tx, email: string, browser: Browser): Promise<string> {
  const id = randomUUID()
  const hash = keyedHash(HELD_BACK_PURPOSE, id)
  const row = { id, hash, purpose: HELD_BACK_PURPOSE, subject: email, browser: browser.key, expiresAt: soon() }
  await tx.token.create({ data: row })
  return id
}
