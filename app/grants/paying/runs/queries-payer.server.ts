import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import type { Authoriser } from './policy/run-policy'

/** Whether somebody is a payments officer for all schemes of the council now: a run takes from all of them. */
export async function paysForAll(db: Reader, { councilId, personId }: { councilId: string; personId: string }) {
  const [row] = await parsedRows(db, z.object({ holds: z.boolean() }))`
    select holds_grant_role(${councilId}::uuid, ${personId}::uuid, 'payments', null) as holds`
  return row?.holds === true
}

/** Who could authorise a run, but for having locked it: not whoever began it, decided on what is in it, or has to do with a payee. */
export function authorisersOf(
  db: Reader,
  { runId, councilId }: { runId: string; councilId: string },
): Promise<Authoriser[]> {
  return parsedRows(db, z.object({ personId: z.string(), name: z.string() }))`
    select p.id as "personId", coalesce(nullif(p.name, ''), 'A payments officer') as name
    from payment_run r join council_member m on m.council_id = r.council_id and m.role = 'payments' and m.ended_at is null
      join person p on p.id = m.person_id
    where r.id = ${runId}::uuid and r.council_id = ${councilId}::uuid and m.person_id <> r.built_by_person_id
      and holds_grant_role(r.council_id, m.person_id, 'payments', null) and may_pay(r.id, m.person_id)
    order by p.name, p.id`
}

/** False: somebody decided on what is in the run, or has to do with a payee. */
export async function mayPay(db: Reader, { runId, personId }: { runId: string; personId: string }): Promise<boolean> {
  const [row] = await parsedRows(db, z.object({ may: z.boolean() }))`
    select may_pay(${runId}::uuid, ${personId}::uuid) as may`
  return row?.may === true
}
