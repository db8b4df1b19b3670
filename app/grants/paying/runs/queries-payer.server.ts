import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'

/** Whether somebody is a payments officer for all schemes of the council now: a run takes from all of them. */
export async function paysForAll(db: Reader, { councilId, personId }: { councilId: string; personId: string }) {
  const [row] = await parsedRows(db, z.object({ holds: z.boolean() }))`
    select holds_grant_role(${councilId}::uuid, ${personId}::uuid, 'payments', null) as holds`
  return row?.holds === true
}

/** False: somebody decided on what is in the run, or has to do with a payee. */
export async function mayPay(db: Reader, { runId, personId }: { runId: string; personId: string }): Promise<boolean> {
  const [row] = await parsedRows(db, z.object({ may: z.boolean() }))`
    select may_pay(${runId}::uuid, ${personId}::uuid) as may`
  return row?.may === true
}
