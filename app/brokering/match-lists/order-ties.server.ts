import type { Point } from '#app/brokering/matching/facts'
import type { Reader } from '#app/platform/database/client.server'
import { byBestVacancy } from './order'
import { vacancyExtras, type VacancyExtra } from './queries-lines.server'
import type { RankedVacancy } from './rank-vacancies.server'

/** The first `limit` of the best in their full order, which also counts introductions. */
export async function orderVacancies(
  db: Reader,
  best: RankedVacancy[],
  { centre, now, limit }: { centre: Point; now: Date; limit: number },
): Promise<(RankedVacancy & VacancyExtra)[]> {
  const ids = best.map(({ vacancy }) => vacancy.facts.id)
  const extras = await vacancyExtras(db, ids, { centre, now })
  return best
    .map((ranked) => {
      const { id } = ranked.vacancy.facts
      const extra = extras.get(id) ?? { siteId: null, recentIntroductions: 0 }
      const introductionsPerOpening = extra.recentIntroductions / ranked.vacancy.openingsLeft
      return { ranked: { ...ranked, ...extra }, tie: { ...ranked, id, introductionsPerOpening } }
    })
    .sort((a, b) => byBestVacancy(a.tie, b.tie))
    .slice(0, limit)
    .map(({ ranked }) => ranked)
}
