import { addDays, startOfLondonDay, type LocalDate } from '#app/shared/dates'

/** How far people come, each step counted in the month in which it happened. */
export const funnelStages = ['registered', 'introduced', 'interviewed', 'started', 'sustained'] as const
export type FunnelStage = (typeof funnelStages)[number]
export type FunnelCounts = Record<FunnelStage, number>

export const funnelLabels: Record<FunnelStage, string> = {
  registered: 'Registered',
  introduced: 'Introduced',
  interviewed: 'Interviewed',
  started: 'Started work',
  sustained: 'Still there after 13 weeks',
}

/** Weeks after which a start counts as sustained. */
const SUSTAINED_WEEKS = 13

/** A calendar month in London: its days, and its first and last instant (the latter excluded). */
export type Month = { first: LocalDate; next: LocalDate; from: Date; to: Date }

/** The month of a day, or one so many months before it. */
export function monthOf(day: LocalDate, monthsBefore = 0): Month {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const index = year * 12 + month - 1 - monthsBefore
  const first = firstOf(index)
  const next = firstOf(index + 1)
  return { first, next, from: startOfLondonDay(first), to: startOfLondonDay(next) }
}

function firstOf(index: number): LocalDate {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01` as LocalDate
}

/** The days on which a start must lie so that its thirteenth week is complete within the month. */
export function startsSustainedIn(month: Month): { from: LocalDate; to: LocalDate } {
  return { from: addDays(month.first, -SUSTAINED_WEEKS * 7), to: addDays(month.next, -SUSTAINED_WEEKS * 7) }
}

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** "March". */
export function monthWords({ first }: Month): string {
  return monthNames[Number(first.slice(5, 7)) - 1]!
}
