import { createHash } from 'node:crypto'
import { z } from 'zod'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import type { Tx } from '#app/platform/database/client.server'
import { bytes as sealedBytes, parsedRows, whole } from '#app/platform/database/rows.server'
import { encryptBytes } from '#app/platform/field-encryption.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { processingDay } from './pay-day'
import { financeCsv, type FinanceRow } from './finance-csv'
import type { PaymentFiles, RunFileFormat } from './payment-files'
import { standard18File, type Standard18Line } from './standard-18'

type Run = { id: string; councilId: string; number: number; totalPence: number }
type Given = { lines: readonly Standard18Line[]; payOn: Date; files: PaymentFiles; now: Date }

/**
 * Makes the files that the council gets beside the bank's, from the same lines and in the transaction that exports the run:
 * once, sealed, with the SHA-256 of their bytes. What keeps a run from being exported keeps these from being made.
 */
export async function makeRunFiles(tx: Tx, run: Run, { lines, payOn, files, now }: Given): Promise<void> {
  const day = fromDateColumn(payOn)
  const made: { format: RunFileFormat; text: string }[] = []
  if (files.standard18) {
    const days = { madeOn: londonDate(now), processingOn: processingDay(day) }
    const text = standard18File({ user: files.standard18, runNumber: run.number, lines, ...days })
    made.push({ format: 'standard-18', text })
  }
  if (files.finance) {
    const rows = await financeRows(tx, run.id)
    const total = rows.reduce((sum, { pence }) => sum + pence, 0)
    if (total !== run.totalPence) throw new Error(`The finance file of payment run ${run.id} does not add up.`)
    made.push({ format: 'finance-csv', text: financeCsv(rows, { number: run.number, payOn: day }, files.finance) })
  }
  if (made.length === 0) return
  await tx.runFile.createMany({
    data: made.map(({ format, text }) => {
      const bytes = Buffer.from(text, 'utf8')
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const { councilId, id: runId } = run
      return { councilId, runId, format, sealed: new Uint8Array(encryptBytes(bytes)), sha256, madeAt: now }
    }),
  })
}

const Row = z.object({
  reference: z.string(),
  payee: z.string(),
  pence: whole,
  scheme: z.string(),
  schemeId: z.string(),
  applications: z.array(z.string()),
  sealed: sealedBytes,
})

/** What each payee gets under each scheme, in the order of the lines. */
async function financeRows(tx: Tx, runId: string): Promise<FinanceRow[]> {
  const rows = await parsedRows(tx, Row)`
    select l.reference, min(a.name) as payee, sum(i.pence)::bigint as pence, max(v.definition ->> 'name') as scheme,
      a.scheme_id as "schemeId", array_agg(distinct a.reference order by a.reference) as applications, b.sealed
    from payment_line l join bank_details b on b.id = l.bank_details_id
      join payment_line_instalment li on li.line_id = l.id and li.live join instalment i on i.id = li.instalment_id
      join grant_application a on a.id = i.application_id join scheme_version v on v.id = a.version_id
    where l.run_id = ${runId}::uuid group by l.id, b.id, a.scheme_id order by l.number, a.scheme_id`
  return rows.map(({ sealed, ...row }) => ({ ...openBankDetails(sealed), ...row }))
}
