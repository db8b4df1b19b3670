import { weekDay } from '#app/grants/schemes/counting'
import { addDays, daysBetween, londonDate, startOfLondonDay, type LocalDate } from '#app/shared/dates'
import { parseLondonDateTime } from '#app/shared/typed-dates'
import { addWorkingDays } from '#app/shared/working-days'

/** employment: while something is checked; retention: whether they still work there, so many weeks after the first day. */
export const confirmationKinds = ['employment', 'retention'] as const
export type ConfirmationKind = (typeof confirmationKinds)[number]

export const confirmationAnswers = ['employed', 'left', 'not-ours'] as const
export type ConfirmationAnswer = (typeof confirmationAnswers)[number]

/** The name of a confirmation in the event log. */
export const CONFIRMATION_ENTITY = 'confirmation'

/**
 * scheduled: to be asked later. by-hand: nobody can be written to, so staff ask. unanswered: asked and reminded twice.
 */
export type ConfirmationState = 'scheduled' | 'by-hand' | 'asked' | 'unanswered' | 'answered' | 'cancelled'

type Standing = {
  providerId: string | null
  email: string | null
  askedAt: Date | null
  answeredAt: Date | null
  cancelledAt: Date | null
  remindersSent: number
}

export function confirmationState(row: Standing): ConfirmationState {
  if (row.answeredAt) return 'answered'
  if (row.cancelledAt) return 'cancelled'
  if (!row.askedAt) return 'scheduled'
  if (!row.providerId && !row.email) return 'by-hand'
  return row.remindersSent >= MOST_REMINDERS ? 'unanswered' : 'asked'
}

export const MOST_REMINDERS = 2

/** When an employer who does not answer is reminded: at nine in London on working days 3 and 6 after asking. */
export function remindersAfter(askedAt: Date): { first: Date; second: Date } {
  const at = (workingDays: number) =>
    parseLondonDateTime(`${addWorkingDays(londonDate(askedAt), workingDays)}T09:00`) as Date
  return { first: at(3), second: at(6) }
}

/** The first instant of the day on which `week` weeks have gone by since the first day at work. */
export function weekBegins(startedOn: LocalDate, week: number): Date {
  return startOfLondonDay(weekDay(startedOn, week))
}

/** How long before money is due the employer is asked whether the person still works there. */
const ASK_DAYS_BEFORE = 28

/** From when an employer's word counts for what is due on a day. */
export function askedFrom(dueOn: LocalDate): Date {
  return startOfLondonDay(addDays(dueOn, -ASK_DAYS_BEFORE))
}

/** Whole weeks from the first day at work to another day; at least 1, as a retention check has a week. */
export function weekOf(startedOn: LocalDate, day: LocalDate): number {
  return Math.max(1, Math.floor(daysBetween(startedOn, day) / 7))
}

/** The last day on which an answer is of use before the second reminder. */
export function answerBy(askedAt: Date): LocalDate {
  return addWorkingDays(londonDate(askedAt), 6)
}
