import type { Browser } from '#app/platform/browser.server'
import type { Reader } from '#app/platform/database/client.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { networkOf } from '#app/platform/network'
import { isUsedUp, withinLimit, type RateLimit } from '#app/platform/rate-limit.server'

/** How long a code or a link works. */
export const CODE_MINUTES = 10

const MINUTE = 60
const HOUR = 60 * MINUTE

/** contract.md, "Signing in": 5 codes an address, 100 an IP address, in 15 minutes. The first counts for each asker. */
const BY_OWN_BROWSER: RateLimit = { name: 'code-own-browser', points: 5, seconds: 15 * MINUTE }
const BY_ONE_STRANGER: RateLimit = { name: 'code-stranger', points: 5, seconds: 15 * MINUTE }
const BY_NETWORK: RateLimit = { name: 'code-network', points: 100, seconds: 15 * MINUTE }
/** All strangers of one network, and all there are, for one address. */
const BY_STRANGERS_NEAR: RateLimit = { name: 'code-strangers-near', points: 20, seconds: 15 * MINUTE }
const BY_STRANGERS: RateLimit = { name: 'code-strangers', points: 30, seconds: HOUR }
/** One for each life of a code: when strangers have used up theirs, the mailbox still holds a code that works. */
const AFTER_THAT: RateLimit = { name: 'code-after-strangers', points: 1, seconds: CODE_MINUTES * MINUTE }

/** Over all codes of an address, whoever types them: then its codes are off until the hour is over, and links are sent. */
const WRONG_TRIES: RateLimit = { name: 'code-wrong-tries', points: 20, seconds: HOUR }

type Asker = {
  /** Lower case. */
  email: string
  ip: string
  browser: Browser
  /** It brought no cookie: its key is worth nothing as a limit, since the next request would get another. */
  isNew: boolean
}

/** What a limit counts, unreadable in the database. */
const counted = (...parts: string[]): string => keyedHash('code-limit', parts.join(' '))

/**
 * Whether a code may go out. 'refuse': this asker (or its network) has asked too often. 'hold-back': strangers have asked
 * too often for this address, so no mail, but a code of the last ten minutes is in the mailbox. A browser in which
 * the owner has signed in before is bound by its own five and nothing else. Real time.
 */
export async function codeAllowance(
  db: Reader,
  { email, ip, browser, isNew }: Asker,
): Promise<'send' | 'hold-back' | 'refuse'> {
  const network = networkOf(ip)
  if (browser.knows(email))
    return (await withinLimit(db, BY_OWN_BROWSER, counted(email, browser.key))) ? 'send' : 'refuse'
  const stranger = isNew ? counted(email, network) : counted(email, browser.key)
  if (!(await withinLimit(db, BY_ONE_STRANGER, stranger))) return 'refuse'
  if (!(await withinLimit(db, BY_NETWORK, counted(network)))) return 'refuse'
  const near = await withinLimit(db, BY_STRANGERS_NEAR, counted(email, network))
  if (near && (await withinLimit(db, BY_STRANGERS, counted(email)))) return 'send'
  return (await withinLimit(db, AFTER_THAT, counted(email))) ? 'send' : 'hold-back'
}

/** Whether six digits count for nothing at this address: too many wrong ones were typed in the last hour. */
export async function areCodesOff(db: Reader, email: string): Promise<boolean> {
  return isUsedUp(db, WRONG_TRIES, counted(email))
}

/** Answers whether codes are still on afterwards. The caller holds `lockAddress`. */
export async function countWrongTry(tx: Reader, email: string): Promise<boolean> {
  await withinLimit(tx, WRONG_TRIES, counted(email))
  return !(await areCodesOff(tx, email))
}
