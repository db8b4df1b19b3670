import { earlierAwards } from '#app/grants/applying/queries-earlier-awards.server'
import { readDefinition, type SchemeDefinition } from '#app/grants/schemes/definition'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { AwardRules } from './check-award'

export type AwardFacts = AwardRules & {
  definition: SchemeDefinition
  /** What the recommendation that stands gives for each cost. */
  awarded: { costType: string; pence: number }[]
}

/**
 * What an award of this application is held against: the scheme's version that it is judged by, what was asked for, and
 * what the same person was promised before. Binding only for whoever holds the locks of a money operation.
 */
export async function awardFacts(
  db: Reader,
  { applicationId, councilId, now }: { applicationId: string; councilId: string; now: Date },
): Promise<AwardFacts> {
  const row = await db.grantApplication.findFirstOrThrow({
    where: { id: applicationId, councilId },
    select: {
      schemeId: true,
      personId: true,
      version: { select: { definition: true } },
      costs: { select: { costType: true, pence: true, awardedPence: true } },
      identities: { where: { kind: 'national-insurance' }, select: { hash: true } },
    },
  })
  const earlier = await earlierAwards(db, {
    councilId,
    personId: row.personId,
    ninoHash: row.identities[0]?.hash ?? null,
    exceptApplicationId: applicationId,
  })
  return {
    schemeId: row.schemeId,
    definition: readDefinition(row.version.definition),
    requestedCosts: row.costs.map(({ costType, pence }) => ({ costType, pence })),
    awarded: row.costs.map(({ costType, awardedPence }) => ({ costType, pence: awardedPence ?? 0 })),
    earlier,
    today: londonDate(now),
  }
}
