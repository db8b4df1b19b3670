import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { interests, type Interest } from './policy'

const Row = z.object({ interest: z.enum(interests).nullable() })

/**
 * What this person has to do with the applicant; null: nothing known. The same facts as the database's
 * `has_grant_interest`, one by one, so that a page can say which.
 */
export async function interestOf(
  db: Reader,
  { applicationId, personId }: { applicationId: string; personId: string },
): Promise<Interest | null> {
  const [row] = await parsedRows(db, Row)`
    select case
      when a.person_id = ${personId}::uuid then 'applicant'
      when exists (select from grant_interest i where i.application_id = a.id and i.person_id = ${personId}::uuid)
        then 'declared'
      when exists (select from staff_interest i where i.provider_id = a.provider_id and i.person_id = ${personId}::uuid
          and i.ended_at is null)
        or exists (select from provider_member m where m.provider_id = a.provider_id and m.person_id = ${personId}::uuid
          and m.ended_at is null) then 'employer'
      when a.assisted_by_person_id = ${personId}::uuid then 'assisted' end as interest
    from grant_application a where a.id = ${applicationId}::uuid`
  return row?.interest ?? null
}
