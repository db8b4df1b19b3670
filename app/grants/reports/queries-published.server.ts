import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Reader } from '#app/platform/database/client.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { londonDate } from '#app/shared/dates'
import { financialYearOf } from './financial-year'
import type { ReportedScheme } from './queries-money.server'
import { threeSixtyGrants, type PublishedAward, type ThreeSixtyGrant } from './three-sixty-giving'

/** Awards that stand and that their applicants know of, oldest first, ready to be published. */
export async function publishedGrants(
  db: Reader,
  { council, schemes, now }: { council: Council; schemes: readonly ReportedScheme[]; now: Date },
): Promise<ThreeSixtyGrant[]> {
  const rows = await db.grantAward.findMany({
    where: {
      councilId: council.id,
      undoneAt: null,
      application: { schemeId: { in: schemes.map(({ id }) => id) }, releasedAt: { lte: now } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      pence: true,
      at: true,
      application: {
        select: {
          schemeId: true,
          homeDistrictGss: true,
          decidedAt: true,
          costs: { where: { awardedPence: { gt: 0 } }, select: { costType: true, awardedPence: true } },
        },
      },
    },
  })
  const codes = [...new Set(rows.flatMap(({ application }) => application.homeDistrictGss ?? []))]
  const districts = await db.district.findMany({ where: { gss: { in: codes } }, select: { gss: true, name: true } })
  const awards = rows.map(({ id, pence, at, application }): PublishedAward => {
    const { definition, slug } = schemes.find((scheme) => scheme.id === application.schemeId)!
    const { name, kind, summary } = definition
    const awardedOn = londonDate(at)
    return {
      opaqueId: keyedHash('360giving', id).slice(0, 20),
      scheme: { slug, name, kind, summary },
      pence,
      awardedOn,
      modifiedAt: application.decidedAt ?? at,
      district: districts.find(({ gss }) => gss === application.homeDistrictGss) ?? null,
      costs: application.costs.map(({ costType, awardedPence }) => ({ costType, pence: awardedPence ?? 0 })),
      group: `${slug} ${financialYearOf(awardedOn)}`,
    }
  })
  return threeSixtyGrants(awards, { slug: council.slug, name: council.name, origin: councilOrigin(council) })
}
