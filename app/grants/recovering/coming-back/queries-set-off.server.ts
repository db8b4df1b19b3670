import { z } from 'zod'
import { releasedBy } from '#app/grants/paying/instalments/read-due.server'
import { CAN_BE_SET_OFF } from '#app/grants/paying/instalments/set-off-instalments.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { isUuid } from '#app/shared/uuid'
import { setOffBars, type SetOffBar } from '../recovery'

type Officer = { personId: string; now: Date }

/**
 * What has to hold for an officer to set money off against an award (SQL, about `a`): the list offers it and the operation
 * does it by the same. It is paid by their leave, as a payment run would be, so the same people may not.
 */
const conditions = ({ personId, now }: Officer): Record<SetOffBar, Prisma.Sql> => ({
  'not-theirs': releasedBy(now),
  'award-not-yours': Prisma.sql`holds_grant_role(a.council_id, ${personId}::uuid, 'payments', a.scheme_id)`,
  'award-interest': Prisma.sql`not has_grant_interest(a.id, ${personId}::uuid)`,
  'award-decided': Prisma.sql`not exists (select from grant_decision d
    where d.application_id = a.id and d.by_person_id = ${personId}::uuid)`,
  // What they owe is a doubt until it is settled, and this settles it.
  'award-doubted': Prisma.sql`not exists (select from grant_signal s
    where s.application_id = a.id and s.resolved_at is null and s.kind <> 'owes-money')`,
})

const Award = z.object({ applicationId: z.string(), reference: z.string(), pence: whole })

type Scope = Officer & { /** The application of the recovery. */ id: string; councilId: string }

/** Awards of the same person with something still to be paid, in no run, that this payments officer can set money off against. */
export async function awardsToSetOff(db: Reader, { id, councilId, ...officer }: Scope) {
  if (!isUuid(id)) return []
  return parsedRows(db, Award)`
    select a.id as "applicationId", a.reference, sum(i.pence) as pence
    from grant_application debt join grant_application a on a.person_id = debt.person_id and a.council_id = debt.council_id
      and a.id <> debt.id
    join instalment i on i.application_id = a.id and ${CAN_BE_SET_OFF}
    where debt.id = ${id}::uuid and debt.council_id = ${councilId}::uuid
      and ${Prisma.join(Object.values(conditions(officer)), ' and ')}
    group by a.id, a.reference order by a.reference`
}

const Bar = z.object({ why: z.enum(setOffBars).nullable() })

/** Why an officer cannot set money off against this award; null: nothing is in the way. */
export async function setOffBar(
  db: Reader,
  { applicationId, ...officer }: Officer & { applicationId: string },
): Promise<SetOffBar | null> {
  const whens = Object.entries(conditions(officer)).map(([why, holds]) => Prisma.sql`when not ${holds} then ${why}`)
  const [row] = await parsedRows(db, Bar)`
    select case ${Prisma.join(whens, ' ')} end as why from grant_application a where a.id = ${applicationId}::uuid`
  return row ? row.why : 'not-theirs'
}
