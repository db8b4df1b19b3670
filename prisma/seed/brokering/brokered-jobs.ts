import { addDays, addWeeks, londonDate, type LocalDate } from '#app/shared/dates'
import type { inventEmployments } from '../hiring/employments'
import type { Random } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'

const DAY_MS = 86_400_000

/** A job that somebody got through a broker. */
export type DemoJob = { vacancy: DemoVacancy; hiredAt: Date; startAgreed: LocalDate; started: boolean }

/**
 * Finds jobs that were open when somebody was hired so many weeks before or after now that they start in that week.
 * A live vacancy keeps an opening; a filled one has had as many as were hired. Null when there is none.
 */
export function jobFinder(
  vacancies: readonly DemoVacancy[],
  employments: ReturnType<typeof inventEmployments>,
  now: Date,
) {
  const taken = new Map<string, number>()
  for (const { vacancyId, row } of employments)
    if (row.status !== 'fell_through') taken.set(vacancyId, (taken.get(vacancyId) ?? 0) + 1)
  return (random: Random, councilId: string, weeksAgo: number): DemoJob | null => {
    const started = weeksAgo >= 0
    const startAgreed = addDays(addWeeks(londonDate(now), -weeksAgo), started ? -random.between(1, 2) : 0)
    const hiredAt = new Date(now.getTime() - Math.max(3, weeksAgo * 7 + 13) * DAY_MS)
    const open = vacancies.filter(({ row, state, site }) => {
      if (row.councilId !== councilId || site.publicPrecision !== 'exact' || !row.publishAt) return false
      if (row.publishAt.getTime() > hiredAt.getTime() - 9 * DAY_MS) return false
      if (row.contract === 'bank' || row.contract === 'apprenticeship' || row.minimumAge !== null) return false
      if (state === 'filled') return row.closedAt! >= hiredAt
      return state === 'live' && row.openings - (taken.get(row.id) ?? 0) > 1
    })
    if (open.length === 0) return null
    const vacancy = random.pick(open)
    taken.set(vacancy.id, (taken.get(vacancy.id) ?? 0) + 1)
    return { vacancy, hiredAt, startAgreed, started }
  }
}
