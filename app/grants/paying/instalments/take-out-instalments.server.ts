import { z } from 'zod'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { runStatuses } from '../runs/payment-run'
import { existingLines, removeLines } from '../runs/write-lines.server'

type Given = { councilId: string; instalmentIds: readonly string[]; by: ChangeMaker; now: Date }

/**
 * Takes instalments out of the run that is open, because what they pay was taken back or cancelled: they are `due` again,
 * and so is whatever else their payees were to get in it until the run is built again. Refused when one of them is in a run
 * that is locked or beyond. Call it before moving them on; it locks the run, so the grant's row is locked before.
 */
export async function takeOutInstalments(
  tx: Tx,
  { councilId, instalmentIds, by, now }: Given,
): Promise<Ok | Refused<'in-locked-run'>> {
  const runs = await tx.$queryRaw<{ id: string }[]>`
    select distinct l.run_id as id from payment_line_instalment li join payment_line l on l.id = li.line_id
    where li.live and li.council_id = ${councilId}::uuid and li.instalment_id = any(${instalmentIds}::uuid[])`
  for (const { id } of runs) {
    const [run] = await parsedRows(tx, z.object({ status: z.enum(runStatuses) }))`
      select status from payment_run where id = ${id}::uuid for update`
    if (!run || run.status === 'cancelled') continue
    if (run.status !== 'open') return refused('in-locked-run')
    const lines = await existingLines(tx, id)
    const gone = lines.filter((line) => line.instalmentIds.some((instalmentId) => instalmentIds.includes(instalmentId)))
    await removeLines(tx, { councilId, lines: gone, by, now })
    await tx.paymentRun.update({
      where: { id },
      data: {
        lineCount: lines.length - gone.length,
        totalPence: lines.reduce((sum, { pence }) => sum + pence, 0) - gone.reduce((sum, { pence }) => sum + pence, 0),
      },
      select: { id: true },
    })
  }
  return ok()
}
