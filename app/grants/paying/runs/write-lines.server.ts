import { z } from 'zod'
import { randomUUID } from 'node:crypto'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { moveInstalments } from '../instalments/move-instalments.server'
import { paidAfterDays } from '../files/payment-files'
import { paymentFiles } from '../files/queries-payment-files.server'
import type { LockedRun } from './move-run.server'
import { payDayIfMadeAt } from '../files/pay-day'
import { planRun, type PlannedLine, type RunPlan } from './plan-run'
import { readDue, type Due } from '../instalments/read-due.server'
import { lineReference } from '../bank/run-reference'

type Run = Pick<LockedRun, 'id' | 'councilId' | 'number' | 'payOn' | 'builtByPersonId'>
type Written = { lineCount: number; totalPence: number; excluded: number; changed: boolean }

/**
 * Makes the lines of an open run what they are to be now: lines that would be the same stay, others go and come. The
 * caller has locked the run. All of it in a few statements, whatever the number of lines.
 */
export async function writeLines(tx: Tx, run: Run, { by, now }: { by: ChangeMaker; now: Date }): Promise<Written> {
  // A run that lay about for a while pays later.
  const payOn = payDayIfMadeAt(now, run.payOn, paidAfterDays(await paymentFiles(tx, run.councilId)))
  const read = await readDue(tx, { ...run, payOn }, now)
  const plan = planRun(read.due, read.underWay)
  const existing = await existingLines(tx, run.id)
  const wanted = new Map(plan.lines.map((line) => [line.personId, line]))
  const stale = existing.filter((line) => !isSame(line, wanted.get(line.personId)))
  const staleIds = new Set(stale.map(({ id }) => id))
  const kept = new Set(existing.flatMap(({ id, personId }) => (staleIds.has(id) ? [] : [personId])))
  const fresh = plan.lines.filter(({ personId }) => !kept.has(personId))
  const change = { councilId: run.councilId, by, now }

  await removeLines(tx, { ...change, lines: stale })
  await replaceExclusions(tx, run, plan)
  const firstNumber = existing.reduce((last, { number }) => Math.max(last, number), 0) + 1
  await addLines(tx, run, { lines: fresh, firstNumber })
  await moveInstalments(tx, {
    ...change,
    ids: fresh.flatMap(({ instalmentIds }) => instalmentIds),
    from: 'due',
    event: 'put_in_run',
  })
  const totals = { lineCount: plan.lines.length, totalPence: plan.lines.reduce((sum, { pence }) => sum + pence, 0) }
  await tx.paymentRun.update({ where: { id: run.id }, data: { ...totals, payOn }, select: { id: true } })
  return { ...totals, excluded: plan.exclusions.length, changed: stale.length + fresh.length > 0 }
}

/** Whether every line of a run is still as it would be made now; whoever became due meanwhile does not count. */
export function stillHolds(read: Due, lines: readonly ExistingLine[]): boolean {
  if (read.gone.length > 0) return false
  const { exclusions } = planRun(read.due, read.underWay)
  const out = new Set(exclusions.map(({ instalmentId }) => instalmentId))
  const accounts = new Map(lines.map(({ id, bankDetailsId }) => [id, bankDetailsId]))
  const fingerprints = new Map(read.due.map(({ bankDetailsId, fingerprint }) => [bankDetailsId, fingerprint]))
  return read.due
    .filter(({ lineId }) => lineId !== null)
    .every(({ id, lineId, fingerprint }) => !out.has(id) && fingerprints.get(accounts.get(lineId!)!) === fingerprint)
}

const ExistingLine = z.object({
  id: z.string(),
  number: whole,
  personId: z.string(),
  bankDetailsId: z.string(),
  pence: whole,
  instalmentIds: z.array(z.string()),
})
export type ExistingLine = z.output<typeof ExistingLine>

export function existingLines(tx: Tx, runId: string): Promise<ExistingLine[]> {
  return parsedRows(tx, ExistingLine)`
    select l.id, l.number, l.person_id as "personId", l.bank_details_id as "bankDetailsId", l.pence,
      array_agg(li.instalment_id) as "instalmentIds"
    from payment_line l join payment_line_instalment li on li.line_id = l.id
    where l.run_id = ${runId}::uuid group by l.id order by l.number`
}

function isSame(line: ExistingLine, wanted: PlannedLine | undefined): boolean {
  if (wanted?.bankDetailsId !== line.bankDetailsId || wanted.pence !== line.pence) return false
  const ids = new Set(line.instalmentIds)
  return wanted.instalmentIds.length === ids.size && wanted.instalmentIds.every((id) => ids.has(id))
}

type Removal = {
  councilId: string
  lines: readonly Pick<ExistingLine, 'id' | 'instalmentIds'>[]
  by: ChangeMaker
  now: Date
  code?: string
}

/** Takes lines out of an open run: what they were to pay is due again. */
export async function removeLines(tx: Tx, { lines, ...change }: Removal): Promise<void> {
  if (lines.length === 0) return
  await tx.$executeRaw`delete from payment_line where id = any(${lines.map(({ id }) => id)}::uuid[])`
  const ids = lines.flatMap(({ instalmentIds }) => instalmentIds)
  await moveInstalments(tx, { ...change, ids, from: 'in_run', event: 'take_out' })
}

async function replaceExclusions(tx: Tx, { id, councilId }: Run, { exclusions }: RunPlan): Promise<void> {
  await tx.paymentExclusion.deleteMany({ where: { runId: id } })
  await tx.$executeRaw`
    insert into payment_exclusion (council_id, run_id, instalment_id, reason)
    select ${councilId}::uuid, ${id}::uuid, instalment_id, reason
    from unnest(${exclusions.map(({ instalmentId }) => instalmentId)}::uuid[],
      ${exclusions.map(({ reason }) => reason)}::text[]) as row (instalment_id, reason)`
}

type NewLines = { lines: readonly PlannedLine[]; firstNumber: number }

async function addLines(tx: Tx, run: Run, { lines, firstNumber }: NewLines): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line, index) => {
    const number = firstNumber + index
    const reference = lineReference({ runNumber: run.number, lineNumber: number })
    return {
      id: randomUUID(),
      number,
      person_id: line.personId,
      bank_details_id: line.bankDetailsId,
      pence: line.pence,
      reference,
    }
  })
  await tx.$executeRaw`
    insert into payment_line (id, council_id, run_id, number, person_id, bank_details_id, pence, reference, status)
    select id, ${run.councilId}::uuid, ${run.id}::uuid, number, person_id, bank_details_id, pence, reference, 'ready'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (id uuid, number int, person_id uuid, bank_details_id uuid, pence int, reference text)`
  const parts = lines.flatMap(({ instalmentIds }, index) =>
    instalmentIds.map((instalmentId) => ({ lineId: rows[index]!.id, instalmentId })),
  )
  await tx.$executeRaw`
    insert into payment_line_instalment (line_id, instalment_id, council_id)
    select line_id, instalment_id, ${run.councilId}::uuid
    from unnest(${parts.map(({ lineId }) => lineId)}::uuid[], ${parts.map(({ instalmentId }) => instalmentId)}::uuid[])
      as row (line_id, instalment_id)`
}
