import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { VisitorWork } from '#app/platform/work'
import { daysFrom } from '#app/shared/deadline'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'
import { doneAfter } from '#app/steps/way'
import { DRAFT_DAYS, prolongDraftTokens, RESUME_TOKEN } from './draft-access.server'
import type { DraftReferral } from './draft-referral.server'
import type { Draft, VacancyToApplyFor } from './queries-apply.server'
import type { StepColumns } from './step-columns'
import { maySendLink, tellSaved } from './tell-saved.server'

type Input = {
  /** From `draftFor`, which says that whoever asks may have it. */
  draft: Draft
  vacancy: VacancyToApplyFor
  step: AnswerStep
  columns: StepColumns
  /** The screen is complete. */
  done: boolean
  /** Of this provider: who told them about the job; undefined leaves it as it is. */
  referral?: DraftReferral | undefined
}

/**
 * Stores one screen of a draft; the draft then lasts 30 days more. Somebody who is signed in makes it theirs. Refused:
 * 'gone' when it was sent or deleted meanwhile. Answers which screens are complete now.
 */
export async function saveDraftStep(
  { draft, vacancy, step, columns, done, referral }: Input,
  context: VisitorWork,
): Promise<{ ok: true; stepsDone: string[] } | { ok: false; reason: 'gone' }> {
  const now = context.clock.now()
  const moved = columns.email && columns.email !== draft.email ? columns.email : null
  const mail = moved !== null && (await maySendLink(context.db, { email: moved, ip: context.ip }))
  return inTransaction(context.db, async (tx) => {
    const [row] = await tx.$queryRaw<{ stepsDone: string[] }[]>`
      select steps_done as "stepsDone" from job_application where id = ${draft.id}::uuid and status = 'draft' for update`
    if (!row) return { ok: false, reason: 'gone' }
    const stepsDone = doneAfter(row.stepsDone, step, done)
    const expiresAt = daysFrom(now, DRAFT_DAYS)
    const owner = await newOwner(tx, draft, context.actor)
    await tx.jobApplication.update({
      where: { id: draft.id },
      data: {
        ...columns,
        ...referral,
        stepsDone,
        updatedAt: now,
        draftExpiresAt: expiresAt,
        ...(owner && { personId: owner }),
      },
    })
    if (moved) await moveLink(tx, { draft, vacancy, email: moved, expiresAt, mail }, context)
    await prolongDraftTokens(tx, draft.id)
    return { ok: true, stepsDone }
  })
}

/** Whose the draft becomes; null where it has an owner, or they have another draft: sending one of them ends the other. */
async function newOwner(
  tx: Tx,
  { id, personId, vacancyId }: Draft,
  actor: VisitorWork['actor'],
): Promise<string | null> {
  if (!actor || personId) return null
  const others = { personId: actor.personId, vacancyId, id: { not: id }, status: { not: 'withdrawn' } }
  return (await tx.jobApplication.count({ where: others })) === 0 ? actor.personId : null
}

type Move = { draft: Draft; vacancy: VacancyToApplyFor; email: string; expiresAt: Date; mail: boolean }

/** A corrected address gets a link of its own; the one in the mistyped address's mailbox stops working. */
async function moveLink(
  tx: Tx,
  { draft, vacancy, email, expiresAt, mail }: Move,
  { clock, council, actor }: VisitorWork,
): Promise<void> {
  const now = clock.now()
  await tx.token.deleteMany({ where: { purpose: RESUME_TOKEN, subject: draft.id } })
  await tx.message.updateMany({
    where: { template: 'application-saved', status: 'queued', event: { entity: 'application', entityId: draft.id } },
    data: { status: 'cancelled', data: {} },
  })
  const eventId = await recordEvent(tx, {
    councilId: vacancy.councilId,
    entity: 'application',
    entityId: draft.id,
    by: actor ?? 'system',
    change: 'change-address',
    at: now,
  })
  const personId = actor?.personId ?? null
  if (mail)
    await tellSaved(tx, { council, now }, { eventId, applicationId: draft.id, personId, email, vacancy, expiresAt })
}
