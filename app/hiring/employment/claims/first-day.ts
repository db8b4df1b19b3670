import { addDays, addMonths, addWeeks, daysBetween, type LocalDate } from '#app/shared/dates'
import { retentionWeeks } from '../employment'

/** A hire may be written down late, but not later than this. */
export const MONTHS_BEFORE_HIRE = 3

/** How far a provider may move a first day alone, in either direction, counted from the day that was checked. */
export const DAYS_ALONE = 14

/** Why a first day waits for the council: far from the one that was checked, or something falls due by it at once. */
export const waitReasons = ['far', 'due-at-once'] as const
export type WaitReason = (typeof waitReasons)[number]

export const waitReasonWords: Record<WaitReason, string> = {
  far: `It is more than ${DAYS_ALONE} days from the day on record.`,
  'due-at-once': 'Something would fall due by it at once: the question for week 13 or 26, points or a grant payment.',
}

/** The first and last day on which somebody can have started. */
export function startsBetween({
  hiredOn,
  today,
  endedOn = null,
}: {
  hiredOn: LocalDate
  today: LocalDate
  endedOn?: LocalDate | null
}): { from: LocalDate; to: LocalDate } {
  return { from: addMonths(hiredOn, -MONTHS_BEFORE_HIRE), to: endedOn && endedOn < today ? endedOn : today }
}

export type DayRefusal = 'date-in-future' | 'before-hire' | 'ended-before-start'

/** Why nobody can have started on this day, or null. */
export function whyNotThatDay(
  on: LocalDate,
  { hiredOn, today, endedOn }: { hiredOn: LocalDate; today: LocalDate; endedOn: LocalDate | null },
): DayRefusal | null {
  if (on > today) return 'date-in-future'
  if (on < startsBetween({ hiredOn, today }).from) return 'before-hire'
  return endedOn !== null && endedOn < on ? 'ended-before-start' : null
}

export type Claim = {
  on: LocalDate
  /** The first day on record; null for somebody who has not started. */
  startedOn: LocalDate | null
  /** As first written down, or as the council confirmed since; kept when a start is taken back. */
  checkedStart: LocalDate | null
  today: LocalDate
}

/** What else counts from the first day: weeks of a grant's questions, or money that waits for nothing but the start. */
export type CountsFromStart = {
  weeks: readonly number[]
  /** Months after which a payment is due that counts from that day. */
  months?: readonly number[]
  moneyWaits: boolean
}

export const nothingElse: CountsFromStart = { weeks: [], moneyWaits: false }

/**
 * Why a first day has to wait for the council, or null. Whoever was recorded by mistake and starts later has a new first
 * day; an earlier one is a correction like any other, so that nothing is gained by taking a start back first.
 */
export function whyItWaits({ on, startedOn, checkedStart, today }: Claim, counts: CountsFromStart): WaitReason | null {
  const checked = checkedStart ?? startedOn
  const moved = checked === null ? 0 : daysBetween(checked, on)
  if (moved < -DAYS_ALONE || (moved > DAYS_ALONE && startedOn !== null)) return 'far'
  const isDue = (first: LocalDate, week: number) => addWeeks(first, week) <= today
  const falls = [...retentionWeeks, ...counts.weeks].some(
    (week) => isDue(on, week) && (startedOn === null || !isDue(startedOn, week)),
  )
  const isPaid = (first: LocalDate, months: number) => addMonths(first, months) <= today
  const pays = (counts.months ?? []).some(
    (months) => isPaid(on, months) && (startedOn === null ? months > 0 : !isPaid(startedOn, months)),
  )
  // Money that waits is due sooner by a first start, and by an earlier one than was recorded.
  const moneyFalls = counts.moneyWaits && (startedOn === null || on < startedOn)
  return falls || pays || moneyFalls ? 'due-at-once' : null
}

/** The day by which the next correction is measured: a later start after one that was taken back counts anew. */
export function nextChecked({ on, startedOn, checkedStart }: Omit<Claim, 'today'>): LocalDate {
  const checked = checkedStart ?? startedOn
  if (checked === null) return on
  return startedOn === null && on > addDays(checked, DAYS_ALONE) ? on : checked
}
