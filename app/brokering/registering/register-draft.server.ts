import { randomBytes } from 'node:crypto'
import { inTransaction, type PrismaClient, type Reader, type Tx } from '#app/platform/database/client.server'
import { daysInSeconds, portalCookie } from '#app/platform/cookies.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { once } from '#app/platform/idempotency.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import type { Work } from '#app/platform/work'
import { daysFrom } from '#app/shared/deadline'
import { refused, type Refused } from '#app/shared/outcome'
import type { DraftStore, SavedStep } from '#app/steps/draft-store'
import { doneAfter } from '#app/steps/way'
import { readDraftAnswers, withinBounds, type DraftAnswers } from './draft-answers'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { readEmailAddress } from '#app/people/profile/email-address'
import { hasVisible } from '#app/shared/plain-text'

export const DRAFT_DAYS = 30

const DRAFTS_PER_IP: RateLimit = { name: 'candidate-draft-ip', points: 100, seconds: 60 * 60 }

function draftCookie() {
  return portalCookie('register_interest', { maxAge: daysInSeconds(DRAFT_DAYS) })
}

/** The Set-Cookie header that lets this browser open the draft. */
export function rememberRegisterDraft(secret: string): Promise<string> {
  return draftCookie().serialize(secret)
}

export function forgetRegisterDraft(): Promise<string> {
  return draftCookie().serialize('', { maxAge: 0 })
}

async function secretOf(request: Request): Promise<string | null> {
  const secret: unknown = await draftCookie().parse(request.headers.get('cookie'))
  return typeof secret === 'string' && secret !== '' ? secret : null
}

const hashOf = (secret: string) => keyedHash('candidate-draft', secret)

export type RegisterDraft = { id: string; secret: string; answers: DraftAnswers; expiresAt: Date }

/**
 * The registration that was begun in this browser. Somebody who is signed in never gets one with another address: phones
 * are shared.
 */
export async function registerDraft(
  db: Reader,
  { request, councilId, email, now }: { request: Request; councilId: string; email: string | null; now: Date },
): Promise<RegisterDraft | null> {
  const secret = await secretOf(request)
  if (!secret) return null
  const row = await db.candidateDraft.findFirst({
    where: { secretHash: hashOf(secret), councilId, expiresAt: { gt: now } },
    select: { id: true, answers: true, expiresAt: true },
  })
  if (!row) return null
  const answers = readDraftAnswers(row.answers)
  const typedEmail = answers['about-you']?.email
  if (email && typeof typedEmail === 'string' && hasVisible(typedEmail) && !sameAddress(typedEmail, email)) return null
  return { id: row.id, secret, answers, expiresAt: row.expiresAt }
}

const sameAddress = (a: string, b: string) => readEmailAddress(a) === readEmailAddress(b)

type Opened = {
  draft: RegisterDraft | null
  /** Screens that are complete. */
  done: readonly ProfileStep[]
  councilId: string
  /** Of the form: a double click begins one draft. */
  formKey: string
  ip: string
}

/**
 * Keeps each screen as it was typed; the draft then lasts 30 days more. The first one begins it. Answers the secret that
 * opens it.
 */
export function registerDraftStore(
  { draft, done, councilId, formKey, ip }: Opened,
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): DraftStore<ProfileStep, SavedStep<{ secret: string }> | Refused<'gone' | 'too-many'>> {
  return async (step, reading) => {
    const answers = { [step]: withinBounds(reading.typed) }
    const doneNow = doneAfter(done, step, reading.done)
    const now = clock.now()
    const expiresAt = daysFrom(now, DRAFT_DAYS)
    if (draft) {
      const kept = await db.$executeRaw`
        update candidate_draft set answers = answers || ${JSON.stringify(answers)}::jsonb, expires_at = ${expiresAt}
        where id = ${draft.id}::uuid and expires_at > ${now}`
      return kept === 1 ? { ok: true, done: doneNow, secret: draft.secret } : refused('gone')
    }
    if (!(await withinLimit(db, DRAFTS_PER_IP, ip))) return refused('too-many')
    const secret = await begin(db, { councilId, formKey, now, data: { answers, expiresAt } })
    return { ok: true, done: doneNow, secret }
  }
}

type Beginning = { councilId: string; formKey: string; now: Date; data: { answers: DraftAnswers; expiresAt: Date } }

/**
 * A draft of its own, or (the second of a double click) the first one's; the same form again after it is gone begins a
 * new one.
 */
function begin(db: PrismaClient, { councilId, formKey, now, data: given }: Beginning): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const data = { ...given, councilId, secretHash: hashOf(secret) }
  return inTransaction(db, async (tx) => {
    const made = await once(tx, { scope: `candidate-draft:${councilId}`, key: formKey }, async () => {
      const { id } = await tx.candidateDraft.create({ data: { ...data, createdAt: now }, select: { id: true } })
      return { id }
    })
    const { count } = await tx.candidateDraft.updateMany({ where: { id: made.id }, data })
    if (count === 0) await tx.candidateDraft.create({ data: { ...data, createdAt: now } })
    return secret
  })
}

/** Once somebody is registered, what they typed is kept with them only. False when it was gone before. */
export async function deleteRegisterDraft(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.candidateDraft.deleteMany({ where: { id } })
  return count > 0
}

/** Sweep: drafts nobody touched for 30 days. */
export async function expireRegisterDrafts(db: PrismaClient, now: Date): Promise<number> {
  const { count } = await db.candidateDraft.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}
