import type { Reader, Tx } from '#app/platform/database/client.server'
import { issueToken, tokenSubject } from '#app/platform/tokens.server'

const CONSENT_TOKEN = 'introduction-consent'
/** Real time: longer than any question stands, so that its page can still say how it ended. */
const LINK_DAYS = 60
const DAY_MS = 86_400_000

/** The secret of a new link to the page that asks for consent. Whether it may still be answered, the state says. */
export function issueConsentLink(tx: Tx, introductionId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + LINK_DAYS * DAY_MS)
  return issueToken(tx, { purpose: CONSENT_TOKEN, subject: introductionId, expiresAt })
}

/** The introduction that a link opens; null for one that is unknown or too old. */
export function introductionOfLink(db: Reader, secret: string): Promise<string | null> {
  return tokenSubject(db, CONSENT_TOKEN, secret)
}
