import { z } from 'zod'
import { lookForDoubts } from '#app/grants/applying/identities/look-for-doubts.server'
import { signalKinds, type SignalKind } from '#app/grants/applying/identities/signal'
import type { Reader, Tx } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'

/** Looks for doubts about everybody in a run anew, and answers whether any is open. The run is locked by the caller. */
export async function runHasDoubt(tx: Tx, { runId, now }: { runId: string; now: Date }): Promise<boolean> {
  const rows = await parsedRows(tx, z.object({ applicationId: z.string() }))`
    select distinct i.application_id as "applicationId" from payment_line l
      join payment_line_instalment li on li.line_id = l.id and li.live join instalment i on i.id = li.instalment_id
    where l.run_id = ${runId}::uuid`
  await lookForDoubts(tx, { applicationIds: rows.map(({ applicationId }) => applicationId), now })
  const [row] = await parsedRows(tx, z.object({ doubt: z.boolean() }))`
    select run_has_doubt(${runId}::uuid) as doubt`
  return row?.doubt !== false
}

/** How many lines of a run wait for somebody to look into something, as far as is known now. */
export async function doubtedLines(db: Reader, { runId }: { runId: string }): Promise<number> {
  const [row] = await parsedRows(db, z.object({ count: whole }))`
    select count(*)::int as count from payment_line l where l.run_id = ${runId}::uuid and exists (
      select from payment_line_instalment li join instalment i on i.id = li.instalment_id
        join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
      where li.line_id = l.id and li.live)`
  return row!.count
}

/** What is open to be looked into about one line of a run. */
export async function openDoubtsOf(db: Reader, { lineId }: { lineId: string }): Promise<SignalKind[]> {
  const rows = await parsedRows(db, z.object({ kind: z.enum(signalKinds) }))`
    select distinct s.kind from payment_line_instalment li join instalment i on i.id = li.instalment_id
      join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
    where li.line_id = ${lineId}::uuid and li.live order by s.kind`
  return rows.map(({ kind }) => kind)
}

/** Does it once more where the database saw a doubt that came up while it was done: now it is seen from the beginning. */
export async function againIfDoubted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (refusedBy(error, ['grant_signals_resolved'])) return work()
    throw error
  }
}
