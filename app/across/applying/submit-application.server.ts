import { removeDiscardedFiles } from '#app/people/documents/remove-files.server'
import type { Actor } from '#app/platform/actor'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import type { CouncilWork } from '#app/platform/work'
import { next } from '#app/shared/transitions'
import { meetsMinimumAge } from '#app/hiring/applications/age'
import { firstMissing, type ApplyStep } from '#app/hiring/applications/apply-steps'
import { endDraftTokens } from '#app/hiring/applying/draft-access.server'
import { attachReferral } from '#app/referrals/friends/attach-referral.server'
import { deleteDrafts } from '#app/hiring/applying/expire-drafts.server'
import { answersThatFit, readScreeningAnswers } from '#app/hiring/applications/given-answers'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { closeIntroductionsOf } from '#app/brokering/introductions/close-introductions.server'
import { sentApplicationId } from '#app/hiring/own/queries-candidate.server'
import { vacancyToApplyFor, type Draft } from '#app/hiring/applying/queries-apply.server'
import { tellSubmitted } from '#app/hiring/applying/tell-submitted.server'

type Context = CouncilWork & {
  actor: Pick<Actor, 'email'>
  /** The referrer whose own device sends it, as its cookie says. */
  device?: string | null
}

export type Submitted =
  | { ok: true; id: string }
  | { ok: false; reason: 'gone' | 'vacancy-not-live' | 'too-young' }
  | { ok: false; reason: 'incomplete'; step: ApplyStep }
  | { ok: false; reason: 'already-applied'; id: string }

/**
 * Sends a draft, once: status, questions as they were asked, the person's empty details, event and both sides' mails in
 * one transaction. A second click, tab or retried POST finds the application sent and answers the same.
 * @param draft whoever may open it: from `draftFor`, or an id of the person's own
 */
export async function submitApplication({ id }: Pick<Draft, 'id'>, context: Context): Promise<Submitted> {
  const { db, actor } = context
  try {
    const submitted = await inTransaction(db, (tx) => submit(tx, id, context))
    await removeDiscardedFiles(db)
    return submitted
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Two drafts of one person for one vacancy, sent at the same moment: the other one won.
    const row = await db.jobApplication.findUnique({ where: { id }, select: { vacancyId: true } })
    const sent = row && (await sentApplicationId(db, { personId: actor.personId, vacancyId: row.vacancyId }))
    return sent ? { ok: false, reason: 'already-applied', id: sent } : { ok: false, reason: 'gone' }
  }
}

async function lockDraft(tx: Tx, id: string, { personId, email }: Context['actor']) {
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid
      and (person_id = ${personId}::uuid or (person_id is null and email = ${email})) for update`
  return locked.length === 0
    ? null
    : tx.jobApplication.findUniqueOrThrow({ where: { id }, include: { vacancy: { select: { reference: true } } } })
}

async function submit(tx: Tx, id: string, context: Context): Promise<Submitted> {
  const { actor, clock, device = null } = context
  const now = clock.now()
  const draft = await lockDraft(tx, id, actor)
  if (!draft) return { ok: false, reason: 'gone' }
  if (draft.status !== 'draft') return draft.status === 'withdrawn' ? { ok: false, reason: 'gone' } : { ok: true, id }
  const { personId } = actor
  const sent = await sentApplicationId(tx, { personId, vacancyId: draft.vacancyId })
  if (sent) return { ok: false, reason: 'already-applied', id: sent }
  // Closing or hiding the vacancy waits until this is through, or this waits for that.
  await tx.$queryRaw`select from vacancy where id = ${draft.vacancyId}::uuid for share`
  const vacancy = (await vacancyToApplyFor(tx, { reference: draft.vacancy.reference, now }))!
  const moved = next(applicationTransitions, draft.status, 'submit', {
    by: 'candidate',
    vacancyLive: vacancy.state === 'live',
  })
  if (!moved.ok) return { ok: false, reason: 'vacancy-not-live' }
  const missing = firstMissing(draft.stepsDone)
  if (missing !== 'check') return { ok: false, reason: 'incomplete', step: missing }
  const screeningAnswers = answersThatFit(vacancy.questions, readScreeningAnswers(draft.screeningAnswers))
  if (!screeningAnswers) return { ok: false, reason: 'incomplete', step: 'right-to-work' }
  if (meetsMinimumAge(draft.ageBand ?? '', vacancy.minimumAge) === 'no') return { ok: false, reason: 'too-young' }

  await forgetOtherDrafts(tx, { id, vacancyId: draft.vacancyId, personId, now })
  await tx.jobApplication.update({
    where: { id },
    data: {
      status: moved.to,
      personId,
      email: actor.email,
      screeningAnswers,
      submittedAt: now,
      updatedAt: now,
      draftExpiresAt: null,
      previousStatus: null,
      statusReleasedAt: null,
    },
  })
  if (draft.cvFileId) await tx.file.update({ where: { id: draft.cvFileId }, data: { ownerPersonId: personId } })
  await endDraftTokens(tx, [id])
  await fillEmptyDetails(tx, personId, draft)
  const closing = { reason: 'applied-themselves', by: actor, party: 'system', now, untold: 'candidate' } as const
  await closeIntroductionsOf(tx, { personId, vacancyId: draft.vacancyId }, closing)
  await attachReferral(tx, { applicationId: id, device, now })
  await tellSubmitted(tx, { id, name: draft.name, to: moved.to, now }, vacancy, context)
  return { ok: true, id }
}

/** The same person's other attempts at this vacancy, from another browser. */
async function forgetOtherDrafts(
  tx: Tx,
  { id, vacancyId, personId, now }: { id: string; vacancyId: string; personId: string; now: Date },
) {
  const others = await tx.jobApplication.findMany({
    where: { id: { not: id }, vacancyId, personId, status: 'draft' },
    select: { id: true, cvFileId: true },
  })
  await deleteDrafts(tx, others, now)
}

type Details = { name: string; phone: string | null; postcode: string | null }

/** What the person never told us about themselves is taken from their application. */
async function fillEmptyDetails(tx: Tx, personId: string, { name, phone, postcode }: Details): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, phone: true, postcode: true },
  })
  await tx.person.update({
    where: { id: personId },
    data: { name: person.name || name, phone: person.phone ?? phone, postcode: person.postcode ?? postcode },
  })
}
