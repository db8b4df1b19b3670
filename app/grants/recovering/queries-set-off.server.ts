import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { isUuid } from '#app/shared/uuid'

const Award = z.object({ applicationId: z.string(), reference: z.string(), pence: whole })

type Scope = { /** The application of the recovery. */ id: string; councilId: string; personId: string }

/** Awards of the same person with something still to be paid, in no run, that this payments officer may pay out. */
export async function awardsToSetOff(db: Reader, { id, councilId, personId }: Scope) {
  if (!isUuid(id)) return []
  return parsedRows(db, Award)`
    select a.id as "applicationId", a.reference, sum(i.pence) as pence
    from grant_application debt join grant_application a on a.person_id = debt.person_id and a.council_id = debt.council_id
      and a.id <> debt.id and a.status = 'approved'
    join instalment i on i.application_id = a.id and i.status in ('scheduled', 'due')
    where debt.id = ${id}::uuid and debt.council_id = ${councilId}::uuid and not has_grant_interest(a.id, ${personId}::uuid)
      and not exists (select from grant_decision d where d.application_id = a.id and d.by_person_id = ${personId}::uuid)
    group by a.id, a.reference order by a.reference`
}
