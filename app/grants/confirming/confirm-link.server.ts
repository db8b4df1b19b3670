import type { Reader, Tx } from '#app/platform/database/client.server'
import { issueToken, tokenSubject } from '#app/platform/tokens.server'

const PURPOSE = 'employment-confirmation'
/** Real time. Whether it can still be answered, the confirmation itself says. */
const LINK_DAYS = 60
const DAY_MS = 86_400_000

/** The secret of a new link to the page that asks. */
export function issueConfirmLink(tx: Tx, confirmationId: string): Promise<string> {
  return issueToken(tx, {
    purpose: PURPOSE,
    subject: confirmationId,
    expiresAt: new Date(Date.now() + LINK_DAYS * DAY_MS),
  })
}

/** The confirmation that a link opens; null for one that is unknown or too old. */
export function confirmationOfLink(db: Reader, secret: string): Promise<string | null> {
  return tokenSubject(db, PURPOSE, secret)
}
