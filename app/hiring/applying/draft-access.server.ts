import { daysInSeconds, portalCookie } from '#app/platform/cookies.server'
import type { Reader, Tx } from '#app/platform/database/client.server'
import { issueToken, tokenSubject } from '#app/platform/tokens.server'

/** Opens a draft from the browser in which it was started, or from an emailed link. Real time. */
export const DRAFT_TOKEN = 'application-draft'
/** The emailed link's own token, so that a link sent to a mistyped address can be ended by itself. */
export const RESUME_TOKEN = 'application-resume'

export const DRAFT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** One cookie for each vacancy, so that two tabs with two jobs never overwrite each other. */
function draftCookie(reference: string) {
  return portalCookie(`draft_${reference}`, { maxAge: daysInSeconds(DRAFT_DAYS) })
}

/** The Set-Cookie header that lets this browser open the draft. */
export function rememberDraft(reference: string, secret: string): Promise<string> {
  return draftCookie(reference).serialize(secret)
}

export function forgetDraft(reference: string): Promise<string> {
  return draftCookie(reference).serialize('', { maxAge: 0 })
}

/** The secret this browser holds for a draft of this vacancy; null for none, and for one that we did not sign. */
export async function draftSecret(request: Request, reference: string): Promise<string | null> {
  const secret: unknown = await draftCookie(reference).parse(request.headers.get('cookie'))
  return typeof secret === 'string' && secret !== '' ? secret : null
}

/** The draft that this browser has open for a vacancy; null for none. */
export async function draftOfBrowser(db: Reader, request: Request, reference: string): Promise<string | null> {
  const secret = await draftSecret(request, reference)
  return secret && draftOfSecret(db, secret)
}

/** When a token of a draft ends that was saved just now. */
function draftTokenExpiry(): Date {
  return new Date(Date.now() + DRAFT_DAYS * DAY_MS)
}

export function issueDraftToken(
  tx: Tx,
  purpose: typeof DRAFT_TOKEN | typeof RESUME_TOKEN,
  applicationId: string,
): Promise<string> {
  return issueToken(tx, { purpose, subject: applicationId, expiresAt: draftTokenExpiry() })
}

/** Every save keeps the draft's links alive as long as the draft. */
export async function prolongDraftTokens(tx: Tx, applicationId: string): Promise<void> {
  await tx.token.updateMany({
    where: { purpose: { in: [DRAFT_TOKEN, RESUME_TOKEN] }, subject: applicationId, usedAt: null },
    data: { expiresAt: draftTokenExpiry() },
  })
}

/** Once a draft is sent or gone, nothing opens it any more. */
export async function endDraftTokens(tx: Tx, applicationIds: string[]): Promise<void> {
  await tx.token.deleteMany({
    where: { purpose: { in: [DRAFT_TOKEN, RESUME_TOKEN] }, subject: { in: applicationIds } },
  })
}

/** The draft that this browser's cookie opens: it began it here, or came by the emailed link, whose own secret it keeps. */
export async function draftOfSecret(db: Reader, secret: string): Promise<string | null> {
  return (await tokenSubject(db, DRAFT_TOKEN, secret)) ?? (await draftOfLink(db, secret))
}

export function draftOfLink(db: Reader, secret: string): Promise<string | null> {
  return tokenSubject(db, RESUME_TOKEN, secret)
}
