import type { Browser } from '#app/platform/browser.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { VisitorWork } from '#app/platform/work'
import { refused, type Outcome } from '#app/shared/outcome'
import { areCodesOff, countWrongTry } from './code-limits.server'
import { enterAccount, type SignedIn } from './enter-account.server'
import { CODE_PURPOSE, endCodes, HELD_BACK_PURPOSE, isCodeOf, lockAddress } from './sign-in-code.server'

const TRIES = 5
/** More codes than limits let live at a time. */
const MOST_CODES = 200

export type CodeRefusal = 'wrong-code' | 'too-many-tries' | 'codes-off' | 'expired' | 'account-closed'

type Input = {
  email: string
  code: string
  /** The one it is typed in: it must have asked for a code itself. */
  browser: Browser | null
}

/**
 * Checks six digits: any code of the address that is younger than ten minutes and not used. This browser has five tries
 * until it asks again; the address twenty wrong ones an hour, whoever types them. A right code ends all others, and the
 * first one of an address makes its person and account. Real time.
 */
export async function verifySignInCode(
  { email, code, browser }: Input,
  { db }: Pick<VisitorWork, 'db'>,
): Promise<Outcome<SignedIn, CodeRefusal>> {
  return inTransaction(db, async (tx) => {
    await lockAddress(tx, email)
    if (await areCodesOff(tx, email)) return refused('codes-off')
    const request = browser && (await newestRequestOf(tx, email, browser))
    if (!request) return refused('expired')
    if (request.attempts >= TRIES) return refused('too-many-tries')
    const codes = await tx.token.findMany({
      where: { ...working(email), purpose: CODE_PURPOSE },
      orderBy: { createdAt: 'desc' },
      take: MOST_CODES,
    })
    if (!codes.some((token) => isCodeOf(token, code))) {
      const attempts = request.attempts + 1
      await tx.token.update({ where: { id: request.id }, data: { attempts } })
      if (!(await countWrongTry(tx, email))) return refused('codes-off')
      return refused(attempts >= TRIES ? 'too-many-tries' : 'wrong-code')
    }
    await endCodes(tx, email)
    return enterAccount(tx, email)
  })
}

const working = (email: string) => ({ subject: email, usedAt: null, expiresAt: { gt: new Date() } })

function newestRequestOf(tx: Tx, email: string, browser: Browser) {
  return tx.token.findFirst({
    where: { ...working(email), purpose: { in: [CODE_PURPOSE, HELD_BACK_PURPOSE] }, browser: browser.key },
    orderBy: { createdAt: 'desc' },
  })
}
