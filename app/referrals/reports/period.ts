import { addMonths, londonDate, startOfLondonDay } from '#app/shared/dates'

/** How far back figures go. */
export const periods = ['year', 'quarter', 'all'] as const
export type Period = (typeof periods)[number]

export const periodLabels: Record<Period, string> = {
  year: 'The last 12 months',
  quarter: 'The last 3 months',
  all: 'From the beginning',
}

/** The period asked for in an address; a year unless another one is named. */
export function readPeriod(text: string | null): Period {
  return periods.find((period) => period === text) ?? 'year'
}

/** Its first instant. */
export function periodStart(period: Period, now: Date): Date {
  if (period === 'all') return new Date(0)
  return startOfLondonDay(addMonths(londonDate(now), period === 'year' ? -12 : -3))
}
