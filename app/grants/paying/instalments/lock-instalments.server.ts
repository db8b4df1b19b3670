import { z } from 'zod'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { instalmentStatuses } from './instalment'

const LockedInstalment = z.object({
  id: z.string(),
  councilId: z.string(),
  applicationId: z.string(),
  awardId: z.string(),
  potId: z.string(),
  pence: whole,
  status: z.enum(instalmentStatuses),
  /** Midnight UTC of the day. */
  dueOn: z.date(),
  /** Paid only if they still work there then. */
  whileEmployed: z.boolean(),
  /** Any of it is, or was, in a run that is locked or further. */
  inLockedRun: z.boolean(),
})
export type LockedInstalment = z.output<typeof LockedInstalment>

/**
 * Locks the instalments of an application whose row is locked, and first the open run they are in, as everybody locks
 * them: run, then instalments by id. A run that is locked or further is not waited for, since whoever confirms it waits
 * for the application. Null: one of them came into a run meanwhile; ask again.
 */
export async function lockInstalments(
  tx: Tx,
  { applicationId, councilId }: { applicationId: string; councilId: string },
): Promise<LockedInstalment[] | null> {
  const runs = await tx.$queryRaw<{ id: string }[]>`
    select id from payment_run r where r.council_id = ${councilId}::uuid and r.status = 'open' and exists (
      select from payment_line l join payment_line_instalment li on li.line_id = l.id join instalment i on i.id = li.instalment_id
      where l.run_id = r.id and i.application_id = ${applicationId}::uuid)
    order by id for update`
  await tx.$queryRaw`
    select id from instalment where application_id = ${applicationId}::uuid and council_id = ${councilId}::uuid
    order by id for update`
  const rows = await parsedRows(tx, LockedInstalment.extend({ openRunId: z.string().nullable() }))`
    select i.id, i.council_id as "councilId", i.application_id as "applicationId", i.award_id as "awardId",
      a.pot_id as "potId", i.pence, i.status, i.due_on as "dueOn", i.while_employed as "whileEmployed",
      (select r.id from payment_line_instalment li join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
        where li.instalment_id = i.id and li.live and r.status = 'open') as "openRunId",
      exists (select from payment_line_instalment li join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
        where li.instalment_id = i.id and r.status not in ('open', 'cancelled')) as "inLockedRun"
    from instalment i join grant_award a on a.id = i.award_id
    where i.application_id = ${applicationId}::uuid and i.council_id = ${councilId}::uuid
    order by i.id`
  const locked = runs.map(({ id }) => id)
  const known = rows.every(({ openRunId }) => openRunId === null || locked.includes(openRunId))
  return known ? rows.map(({ openRunId: _, ...row }) => row) : null
}
