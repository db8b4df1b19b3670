import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { isRole } from '#app/jobs/vocabulary/vocabulary'
import { confirmationState, type ConfirmationAnswer } from './confirmation'
import type { StaffConfirmation } from './staff-view'

/** Everything an employer was asked about one application, the newest first; cancelled ones without an answer too. */
export async function confirmationsOf(
  db: Reader,
  { applicationId, councilId }: { applicationId: string; councilId: string },
): Promise<StaffConfirmation[]> {
  if (!isUuid(applicationId)) return []
  const rows = await db.confirmation.findMany({
    where: { applicationId, councilId },
    orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
    include: { provider: { select: { name: true } } },
  })
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ answeredByPersonId }) => answeredByPersonId ?? []) } },
    select: { id: true, name: true, email: true },
  })
  const nameOf = (id: string | null) => {
    const person = people.find((member) => member.id === id)
    return person ? person.name || person.email || 'Somebody' : null
  }
  return rows.map((row) => {
    const state = confirmationState(row)
    const recorded = row.answeredByPersonId !== null && row.answeredByName !== null
    return {
      id: row.id,
      kind: row.kind,
      week: row.week,
      state,
      recipient: row.provider?.name ?? row.email,
      how: row.providerId ? 'page' : row.email ? 'link' : null,
      dueAt: row.dueAt,
      askedAt: row.askedAt,
      remindersSent: row.remindersSent,
      nextReminderAt: state === 'asked' ? (row.remindersSent === 0 ? row.firstReminderAt : row.secondReminderAt) : null,
      answer: row.answer,
      since: row.since && fromDateColumn(row.since),
      leftOn: row.leftOn && fromDateColumn(row.leftOn),
      jobRole: row.jobRole !== null && isRole(row.jobRole) ? row.jobRole : null,
      weeklyHours: row.weeklyHours,
      words: row.words,
      answeredAt: row.answeredAt,
      answeredBy: row.answeredByName ?? nameOf(row.answeredByPersonId),
      recordedBy: recorded ? nameOf(row.answeredByPersonId) : null,
    }
  })
}

/** The employer's newest word about an application; null while there is none. */
export async function confirmationOf(
  db: Reader,
  about: { applicationId: string; councilId: string },
): Promise<StaffConfirmation | null> {
  const all = await confirmationsOf(db, about)
  const answered = all.filter(({ answeredAt }) => answeredAt !== null)
  return answered.toSorted((a, b) => b.answeredAt!.getTime() - a.answeredAt!.getTime())[0] ?? null
}

/** What the employer said last while it is decided; null while nothing. `employer_confirmed` in the database is the same. */
export async function newestWord(db: Reader, applicationId: string): Promise<ConfirmationAnswer | null> {
  const newest = await db.confirmation.findFirst({
    where: { applicationId, kind: 'employment', answeredAt: { not: null } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    select: { answer: true },
  })
  return newest?.answer ?? null
}

/** Whose employer is asked, for the staff's page; null: not this council's, or of a scheme that is not theirs. */
export async function askedAbout(
  db: Reader,
  { id, councilId, schemes }: { id: string; councilId: string; schemes: string[] | null },
): Promise<{
  id: string
  reference: string
  name: string
  employerName: string
  employerEmail: string | null
  providerName: string | null
} | null> {
  if (!isUuid(id)) return null
  const row = await db.grantApplication.findFirst({
    where: { id, councilId, submittedAt: { not: null }, ...(schemes && { schemeId: { in: schemes } }) },
    select: {
      id: true,
      reference: true,
      name: true,
      employerName: true,
      employerEmail: true,
      provider: { select: { name: true } },
    },
  })
  return row && { ...row, providerName: row.provider?.name ?? null }
}

/** The employer's newest word after payment; null while there is none. */
export async function retentionWord(
  db: Reader,
  applicationId: string,
): Promise<{ answer: ConfirmationAnswer; leftOn: LocalDate | null } | null> {
  const newest = await db.confirmation.findFirst({
    where: { applicationId, kind: 'retention', answer: { not: null }, cancelledAt: null },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    select: { answer: true, leftOn: true },
  })
  return newest && { answer: newest.answer!, leftOn: newest.leftOn && fromDateColumn(newest.leftOn) }
}
