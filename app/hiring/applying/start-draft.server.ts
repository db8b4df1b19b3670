import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { VisitorWork } from '#app/platform/work'
import { daysFrom } from '#app/shared/deadline'
import type { ApplicationSource } from './application-sources'
import { DRAFT_DAYS, DRAFT_TOKEN, issueDraftToken } from './draft-access.server'
import type { VacancyToApplyFor } from './queries-apply.server'
import type { StepColumns } from './step-columns'
import type { DraftReferral } from './draft-referral.server'
import { maySendLink, tellSaved } from './tell-saved.server'

type Input = {
  vacancy: VacancyToApplyFor
  /** The first screen. Its address is there: without one nobody could come back. */
  columns: StepColumns & { email: string }
  done: boolean
  source: ApplicationSource
  /** Of this provider: who told them about the job. */
  referral?: DraftReferral | undefined
  /** Of the form: a double click starts one draft. */
  formKey: string
}

/**
 * Starts a draft with the first screen and emails the link to it. `secret` opens it from this browser; null for
 * somebody who is signed in. Refused: 'already-there' when the signed-in person has an application to this vacancy,
 * which another tab started or sent a moment ago.
 */
export async function startDraft(
  input: Input,
  context: VisitorWork,
): Promise<{ ok: true; id: string; secret: string | null } | { ok: false; reason: 'already-there' }> {
  const mail = await maySendLink(context.db, { email: input.columns.email, ip: context.ip })
  try {
    return await inTransaction(context.db, async (tx) => {
      const key = { scope: `draft:${input.vacancy.id}`, key: input.formKey }
      const made = await once(tx, key, async () => ({ id: await create(tx, input, context, mail) }))
      // The same form again after its draft was sent or has expired: a new one.
      const open = await tx.jobApplication.findFirst({ where: { id: made.id, status: 'draft' }, select: { id: true } })
      const id = open?.id ?? (await create(tx, input, context, mail))
      return { ok: true, id, secret: context.actor ? null : await issueDraftToken(tx, DRAFT_TOKEN, id) }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'already-there' }
    throw error
  }
}

async function create(
  tx: Tx,
  { vacancy, columns, done, source, referral }: Input,
  { clock, council, actor }: VisitorWork,
  mail: boolean,
): Promise<string> {
  const now = clock.now()
  const draftExpiresAt = daysFrom(now, DRAFT_DAYS)
  const { id } = await tx.jobApplication.create({
    data: {
      councilId: vacancy.councilId,
      providerId: vacancy.providerId,
      vacancyId: vacancy.id,
      personId: actor?.personId ?? null,
      status: 'draft',
      ...columns,
      source,
      ...referral,
      stepsDone: done ? ['about-you'] : [],
      createdAt: now,
      updatedAt: now,
      draftExpiresAt,
    },
    select: { id: true },
  })
  const eventId = await recordEvent(tx, {
    councilId: vacancy.councilId,
    entity: 'application',
    entityId: id,
    by: actor ?? 'system',
    change: 'save-draft',
    to: 'draft',
    at: now,
  })
  if (mail)
    await tellSaved(
      tx,
      { council, now },
      {
        eventId,
        applicationId: id,
        personId: actor?.personId ?? null,
        email: columns.email,
        vacancy,
        expiresAt: draftExpiresAt,
      },
    )
  return id
}
