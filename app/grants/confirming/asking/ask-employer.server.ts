import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { CONFIRMATION_ENTITY, MOST_REMINDERS, remindersAfter, type ConfirmationKind } from '../confirmation'
import { tellEmployer } from './tell-employer.server'
import { readApplication, whomToAsk, type AskingApplication } from './whom-to-ask.server'

/**
 * Asks the employer of an application that is being submitted, in that transaction: a verified provider on its pages
 * and by mail, another by a link; nobody by mail where the address is the applicant's own. Asking again while it is open
 * changes nothing.
 */
export async function askEmployer(
  tx: Tx,
  { applicationId, now }: { applicationId: string; now: Date },
): Promise<{ id: string; byHand: boolean }> {
  const application = await readApplication(tx, applicationId)
  const open = await tx.confirmation.findFirst({
    where: { applicationId, kind: 'employment', answeredAt: null, cancelledAt: null },
    select: { id: true, providerId: true, email: true },
  })
  if (open) return { id: open.id, byHand: !open.providerId && !open.email }
  const { id } = await createConfirmation(tx, application, { kind: 'employment', week: null, dueAt: now })
  return { id, byHand: !(await askNow(tx, { id, kind: 'employment' }, { application, by: 'system', now })) }
}

/** A question that nobody has been asked yet. */
export async function createConfirmation(
  tx: Tx,
  application: AskingApplication,
  { kind, week, dueAt, email }: { kind: ConfirmationKind; week: number | null; dueAt: Date; email?: string },
) {
  return tx.confirmation.create({
    data: {
      councilId: application.councilId,
      applicationId: application.id,
      kind,
      week,
      email: email ?? null,
      personName: application.name,
      employmentId: await employmentOf(tx, application),
      dueAt,
    },
    select: { id: true },
  })
}

/** The record of this very work: the linked one, else the latest with this employer. */
async function employmentOf(tx: Tx, { employmentId, personId, providerId }: AskingApplication): Promise<string | null> {
  if (employmentId || !providerId) return employmentId
  const latest = await tx.employment.findFirst({
    where: { personId, providerId, status: { not: 'fell_through' } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return latest?.id ?? null
}

type Asking = { application: AskingApplication; by: ChangeMaker; now: Date; correctedEmail?: string | null }

/** Asks, and plans the reminders. False: nobody can be written to, so staff have to ask. */
export async function askNow(
  tx: Tx,
  { id, kind, dueAt }: { id: string; kind: ConfirmationKind; dueAt?: Date },
  { application, by, now, correctedEmail = null }: Asking,
): Promise<boolean> {
  const addressee = await whomToAsk(tx, application, { correctedEmail })
  const reminders = remindersAfter(now)
  await tx.confirmation.update({
    where: { id },
    data: {
      providerId: addressee?.providerId ?? null,
      email: addressee?.email ?? null,
      askedAt: now,
      firstReminderAt: addressee && reminders.first,
      secondReminderAt: addressee && reminders.second,
      remindersSent: addressee ? 0 : MOST_REMINDERS,
    },
    select: { id: true },
  })
  const eventId = await recordEvent(tx, {
    councilId: application.councilId,
    entity: CONFIRMATION_ENTITY,
    entityId: id,
    by,
    change: addressee ? 'ask' : 'leave_to_staff',
    at: now,
    ...(dueAt && { dueAt }),
  })
  await tellEmployer(tx, { id, kind, askedAt: now, reminder: 0 }, { application, addressee, eventId, now })
  return addressee !== null
}
