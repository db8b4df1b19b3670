import { postcodePositions } from '#app/people/places/queries-postcode.server'
import type { Reader } from '#app/platform/database/client.server'
import { distance, formatAboutMiles, formatMiles } from '#app/shared/grid-reference'
import type { DistanceToWork } from './applicant'

type Journey = { id: string; postcode: string; vacancyId: string }
type SiteRow = { vacancyId: string; name: string; eastings: number; northings: number; positionKind: string }

/** Under the `id` asked for; without an entry where the postcode is unknown. */
export async function distancesToWork(db: Reader, journeys: readonly Journey[]): Promise<Map<string, DistanceToWork>> {
  if (journeys.length === 0) return new Map()
  const vacancyIds = [...new Set(journeys.map(({ vacancyId }) => vacancyId))]
  const [homes, sites] = await Promise.all([
    postcodePositions(
      db,
      journeys.map(({ postcode }) => postcode),
    ),
    db.$queryRaw<SiteRow[]>`
      select vs.vacancy_id as "vacancyId", s.name, s.eastings, s.northings, s.position_kind as "positionKind"
      from vacancy_site vs join site s on s.id = vs.site_id where vs.vacancy_id = any(${vacancyIds}::uuid[])`,
  ])
  const found = journeys.flatMap(({ id, postcode, vacancyId }): [string, DistanceToWork][] => {
    const home = homes.get(postcode)
    if (!home) return []
    const ways = sites
      .filter((site) => site.vacancyId === vacancyId)
      .map((site) => ({ site, metres: distance(home, site) }))
      .toSorted((a, b) => a.metres - b.metres)
    const [nearest] = ways
    if (!nearest) return []
    const exact = !home.rough && nearest.site.positionKind === 'unit'
    return [
      [
        id,
        { words: exact ? formatMiles(nearest.metres) : formatAboutMiles(nearest.metres), siteName: nearest.site.name },
      ],
    ]
  })
  return new Map(found)
}
