import { londonDate, type LocalDate } from '#app/shared/dates'

/** How far back the report goes. */
const QUARTERS_SHOWN = 8

/** The quarter asked for if it is over and not too long ago, else the latest that is over. */
export function readQuarter(text: string | null, now: Date): LocalDate {
  const quarters = closedQuarters(now)
  return quarters.find((quarter) => quarter === text) ?? quarters[0]!
}

/** The first days of the quarters that are over, the latest first. */
export function closedQuarters(now: Date, most = QUARTERS_SHOWN): LocalDate[] {
  const [year, month] = londonDate(now).split('-').map(Number) as [number, number]
  const running = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: most }, (_, index) => firstDay(running - 1 - index))
}

function firstDay(quarter: number): LocalDate {
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0')
  return `${String(Math.floor(quarter / 4))}-${month}-01` as LocalDate
}

const months = ['January to March', 'April to June', 'July to September', 'October to December']

/** "April to June 2026". */
export function quarterWords(first: LocalDate): string {
  const [year, month] = first.split('-').map(Number) as [number, number]
  return `${months[Math.floor((month - 1) / 3)]} ${String(year)}`
}
