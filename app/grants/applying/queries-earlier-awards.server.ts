import { z } from 'zod'
import type { EarlierAward } from '#app/grants/schemes/facts'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { fromDateColumn } from '#app/shared/dates'

type Scope = {
  councilId: string
  personId: string
  /** Of their National Insurance number (`identityHash`): the same number is the same person. */
  ninoHash?: string | null
  /** The application that is being decided. */
  exceptApplicationId?: string
  /** What may be known: decisions that are released by then. Left out: all of them, for staff. */
  releasedBy?: Date
}

const Row = z.object({
  schemeId: z.string(),
  pence: whole,
  awardedOn: z.date().transform(fromDateColumn),
})

/**
 * What this person was promised by the council so far, oldest first: awards that stand, without instalments that were
 * cancelled. The day is the London day of the decision.
 */
export async function earlierAwards(db: Reader, scope: Scope): Promise<EarlierAward[]> {
  const { councilId, personId, ninoHash = null, exceptApplicationId = null, releasedBy = null } = scope
  const released = releasedBy ? Prisma.sql`and (a.released_at is null or a.released_at <= ${releasedBy})` : Prisma.empty
  return parsedRows(db, Row)`
    select a.scheme_id as "schemeId", (w.at at time zone 'Europe/London')::date as "awardedOn",
      (w.pence - coalesce((select sum(i.pence) from instalment i
        where i.award_id = w.id and i.status = 'cancelled'), 0))::int as pence
    from grant_award w join grant_application a on a.id = w.application_id
    where w.council_id = ${councilId}::uuid and w.undone_at is null
      and a.id in (
        select id from grant_application where person_id = ${personId}::uuid and council_id = ${councilId}::uuid
        union select application_id from grant_identity
        where council_id = ${councilId}::uuid and kind = 'national-insurance' and hash = ${ninoHash})
      and a.id is distinct from ${exceptApplicationId}::uuid ${released}
      and w.pence > coalesce((select sum(i.pence) from instalment i where i.award_id = w.id and i.status = 'cancelled'), 0)
    order by w.at, w.id`
}
