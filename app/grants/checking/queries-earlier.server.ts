import { z } from 'zod'
import { grantStatuses } from '#app/grants/applying/grant-application'
import { earlierAwards } from '#app/grants/applying/queries-earlier-awards.server'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { leftUnderCap, nextAwardFrom } from '#app/grants/schemes/limits'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { DecisionRow } from './decision-row.server'
import type { DecisionView } from './decision-view'

const MOST_SHOWN = 30

const Row = z.object({
  id: z.string(),
  reference: z.string(),
  schemeId: z.string(),
  personId: z.string(),
  status: z.enum(grantStatuses),
  submittedAt: z.date(),
  awardedPence: whole.nullable(),
  scheme: z.string(),
})

/**
 * What the same person applied for before (or somebody with the same National Insurance number), and what they may still
 * get. Money counts over all schemes; applications to schemes that the reader does not work on are only counted.
 */
export async function earlierOf(
  db: Reader,
  row: DecisionRow,
  { definition, schemeIds }: { definition: SchemeDefinition; schemeIds: string[] | null },
): Promise<DecisionView['earlier']> {
  const { councilId, personId, id, schemeId } = row
  const ninoHash = row.identities[0]?.hash ?? null
  const [applications, awards] = await Promise.all([
    parsedRows(db, Row)`
      select a.id, a.reference, a.scheme_id as "schemeId", a.person_id as "personId", a.status,
        a.submitted_at as "submittedAt", a.awarded_pence as "awardedPence", v.definition ->> 'name' as scheme
      from (select g.id from grant_application g where g.person_id = ${personId}::uuid
        union select i.application_id from grant_identity i where i.council_id = ${councilId}::uuid
          and i.kind = 'national-insurance' and i.hash = ${ninoHash}::text) theirs
      join grant_application a on a.id = theirs.id join scheme_version v on v.id = a.version_id
      where a.council_id = ${councilId}::uuid and a.id <> ${id}::uuid and a.submitted_at is not null
      order by a.submitted_at desc limit ${MOST_SHOWN}`,
    earlierAwards(db, { councilId, personId, ninoHash, exceptApplicationId: id }),
  ])
  const mine = applications.filter((application) => !schemeIds || schemeIds.includes(application.schemeId))
  return {
    rows: mine.map(({ schemeId: _of, personId: whose, ...line }) => ({ ...line, otherPerson: whose !== personId })),
    hidden: applications.length - mine.length,
    leftPence: leftUnderCap(definition, awards),
    nextFrom: nextAwardFrom(definition, { schemeId, earlier: awards }),
  }
}
