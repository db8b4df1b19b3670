import { grantDraftReminder } from '#emails/grants/grant-draft-reminder'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'
import { GRANT_ENTITY } from '../grant-application'
import { applicantContact } from './queries-applicant.server'
import { tellApplicant } from './tell-applicant.server'

const BATCH = 500
/** So many days before a draft is deleted its owner is reminded of it. */
const DRAFT_REMINDER_DAYS = 7

type DueDraft = { id: string; councilId: string; expiresAt: Date }

/**
 * Sweep: reminds once of a draft that is deleted in a week. Whoever saves it again gets a new date, and is reminded of
 * that one. Answers how many.
 */
export async function remindOfGrantDrafts(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<DueDraft[]>`
    select a.id, a.council_id as "councilId", a.draft_expires_at as "expiresAt" from grant_application a
    where a.status = 'draft' and a.draft_expires_at > ${now} and a.draft_expires_at <= ${addLondonDays(now, DRAFT_REMINDER_DAYS)}
      and not exists (select from event e where e.entity = ${GRANT_ENTITY} and e.entity_id = a.id and e.change = 'remind-draft'
        and e.due_at = a.draft_expires_at)
    order by a.draft_expires_at limit ${BATCH}`
  let reminded = 0
  for (const draft of due) if (await inTransaction(db, (tx) => remindOfDraft(tx, draft, now))) reminded += 1
  return reminded
}

async function remindOfDraft(tx: Tx, { id, councilId, expiresAt }: DueDraft, now: Date): Promise<boolean> {
  const still = await tx.$queryRaw<unknown[]>`
    select from grant_application where id = ${id}::uuid and status = 'draft' and draft_expires_at = ${expiresAt}
      and not exists (select from event where entity = ${GRANT_ENTITY} and entity_id = ${id}::uuid and change = 'remind-draft'
        and due_at = ${expiresAt})
    for update skip locked`
  if (still.length === 0) return false
  const eventId = await recordEvent(tx, {
    councilId,
    entity: GRANT_ENTITY,
    entityId: id,
    by: 'system',
    change: 'remind-draft',
    from: 'draft',
    to: 'draft',
    at: now,
    dueAt: expiresAt,
  })
  const { personId, address, portal, origin } = await applicantContact(tx, id)
  if (!address) return true
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address },
    content: grantDraftReminder.with({
      portal,
      // Not the scheme's own address, which says what it is about.
      url: `${origin}/account/grants`,
      keptUntil: formatDay(expiresAt, now),
    }),
    releaseAt: now,
  })
  return true
}

/** Sweep: reminds once of a question that has waited for five working days. Answers how many. */
export async function remindOfGrantQuestions(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.grantApplication.findMany({
    where: { status: 'info_requested', infoRemindAt: { lte: now } },
    select: { id: true },
    orderBy: { infoRemindAt: 'asc' },
    take: BATCH,
  })
  let reminded = 0
  for (const { id } of due) if (await inTransaction(db, (tx) => remindOfQuestion(tx, id, now))) reminded += 1
  return reminded
}

async function remindOfQuestion(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [still] = await tx.$queryRaw<{ councilId: string; remindAt: Date; dueAt: Date | null }[]>`
    select council_id as "councilId", info_remind_at as "remindAt", info_due_at as "dueAt" from grant_application
    where id = ${id}::uuid and status = 'info_requested' and info_remind_at <= ${now} for update skip locked`
  if (!still) return false
  await tx.grantApplication.update({ where: { id }, data: { infoRemindAt: null }, select: { id: true } })
  // The portal was off for weeks: it lapses now, and says so.
  if (still.dueAt && still.dueAt <= now) return false
  const eventId = await recordEvent(tx, {
    councilId: still.councilId,
    entity: GRANT_ENTITY,
    entityId: id,
    by: 'system',
    change: 'remind',
    from: 'info_requested',
    to: 'info_requested',
    at: now,
    dueAt: still.remindAt,
  })
  await tellApplicant(tx, { applicationId: id, eventId, what: 'question-reminder', releaseAt: now })
  return true
}
