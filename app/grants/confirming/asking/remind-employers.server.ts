import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { CONFIRMATION_ENTITY, MOST_REMINDERS } from '../confirmation'
import { tellEmployer } from './tell-employer.server'
import { readApplication, whomToAsk } from './whom-to-ask.server'

/** Reminds employers who have not answered, on working days 3 and 6 after asking. Answers how many questions. */
export async function remindEmployers(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from confirmation
    where asked_at is not null and answered_at is null and cancelled_at is null and reminders_sent < 2
      and (case reminders_sent when 0 then first_reminder_at else second_reminder_at end) <= ${now}
    order by (case reminders_sent when 0 then first_reminder_at else second_reminder_at end), id limit 1000`
  let reminded = 0
  for (const { id } of due) if (await inTransaction(db, (tx) => remind(tx, id, now))) reminded += 1
  return reminded
}

async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  // Another sweep holds it: it reminds.
  const held = await tx.$queryRaw<unknown[]>`select from confirmation where id = ${id}::uuid for update skip locked`
  if (held.length === 0) return false
  const row = await tx.confirmation.findUniqueOrThrow({ where: { id } })
  if (!row.askedAt || row.answeredAt || row.cancelledAt || row.remindersSent >= MOST_REMINDERS) return false
  // Whoever missed the first reminder, since the portal stood still, gets only the last.
  const reminder = row.secondReminderAt! <= now ? 2 : 1
  const dueAt = reminder === 2 ? row.secondReminderAt! : row.firstReminderAt!
  if (reminder <= row.remindersSent || dueAt > now) return false
  const application = await readApplication(tx, row.applicationId)
  const toAsk = await whomToAsk(tx, application, { correctedEmail: row.email })
  // A provider that is not verified any more is not written to, and cannot answer.
  const addressee = toAsk?.providerId === row.providerId ? toAsk : null
  await tx.confirmation.update({ where: { id }, data: { remindersSent: reminder }, select: { id: true } })
  const { councilId } = row
  const entity = { entity: CONFIRMATION_ENTITY, entityId: id }
  const eventId = await recordEvent(tx, { councilId, ...entity, by: 'system', change: 'remind', at: now, dueAt })
  const kind = row.kind
  await tellEmployer(tx, { id, kind, askedAt: row.askedAt, reminder }, { application, addressee, eventId, now })
  return true
}
