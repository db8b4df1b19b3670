import { inTransaction, type Reader } from '#app/platform/database/client.server'
import { tokenSubject, useToken } from '#app/platform/tokens.server'
import type { VisitorWork } from '#app/platform/work'
import { refused, type Outcome } from '#app/shared/outcome'
import { enterAccount, type SignedIn } from './enter-account.server'
import { endCodes, LINK_PURPOSE, lockAddress } from './sign-in-code.server'

export type LinkRefusal = 'expired' | 'account-closed'

/** Whom a link signs in; null for one that was used or is over. Changes nothing: mail scanners open links too. */
export function addressOfLink(db: Reader, secret: string): Promise<string | null> {
  return tokenSubject(db, LINK_PURPOSE, secret)
}

/** Signs in with the link of a mail: ten minutes, once, in any browser. Ends all codes and links of the address. */
export async function useSignInLink(
  { secret }: { secret: string },
  { db }: Pick<VisitorWork, 'db'>,
): Promise<Outcome<SignedIn, LinkRefusal>> {
  const email = await addressOfLink(db, secret)
  if (email === null) return refused('expired')
  return inTransaction(db, async (tx) => {
    await lockAddress(tx, email)
    if (!(await useToken(tx, LINK_PURPOSE, secret))) return refused('expired')
    await endCodes(tx, email)
    return enterAccount(tx, email)
  })
}
