import { startOfLondonDay, type LocalDate } from '#app/shared/dates'

/** A council's financial year, named by the year it begins in: 2026 is April 2026 to March 2027. */
export function financialYearOf(day: LocalDate): number {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month >= 4 ? year : year - 1
}

/** "2026/27" */
export function financialYearWords(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export const quarterWords = ['April to June', 'July to September', 'October to December', 'January to March'] as const

/** The first instants of the four quarters of a financial year, and of the year after. */
export function quarterStarts(year: number): [Date, Date, Date, Date, Date] {
  const start = (day: LocalDate) => startOfLondonDay(day)
  return [
    start(`${year}-04-01` as LocalDate),
    start(`${year}-07-01` as LocalDate),
    start(`${year}-10-01` as LocalDate),
    start(`${year + 1}-01-01` as LocalDate),
    start(`${year + 1}-04-01` as LocalDate),
  ]
}
