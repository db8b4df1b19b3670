import { z } from 'zod'
import { createHash } from 'node:crypto'
import { inTransaction, LONG_TRANSACTION_MS, type Tx } from '#app/platform/database/client.server'
import { bytes as sealedBytes, parsedRows, whole } from '#app/platform/database/rows.server'
import { decryptBytes, encryptBytes } from '#app/platform/field-encryption.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { runFile, type PaidLine } from './bacs'
import { accountOpener, type AccountOpener } from '#app/grants/applying/bank-details/bank-details-record.server'
import { byTheRules } from '../runs/lock-run.server'
import { runHasDoubt } from '../doubts/run-doubts.server'
import { lockRunForPayer } from '../runs/lock-run-for-payer.server'
import { moveRun, type LockedRun } from '../runs/move-run.server'
import { makeRunFiles } from '../files/make-run-files.server'
import { paidAfterDays } from '../files/payment-files'
import { paymentFiles } from '../files/queries-payment-files.server'
import { payDayIfMadeAt } from '../files/pay-day'
import { RUN_ENTITY } from '../runs/payment-run'

type ExportRefusal = 'not-found' | 'not-payments' | 'not-allowed' | 'empty-run' | 'open-signals' | 'duties'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Makes the file for the bank, once: it is kept sealed, with the SHA-256 of its bytes. Refused while anything in it is
 * open to be looked into, also if it came up after the run was authorised. Made too late for the planned day, the run is
 * paid on the first day that is possible.
 */
export function exportRun(
  { runId }: { runId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<{ sha256: string; payOn: LocalDate; late: boolean }> | Refused<ExportRefusal>> {
  const now = clock.now()
  const { personId } = actor
  return byTheRules(() =>
    inTransaction(
      db,
      async (tx) => {
        const held = await lockRunForPayer(tx, { runId, councilId: council.id, personId })
        if (!held.ok) return held
        const { run } = held
        if (run.status !== 'authorised') return refused('not-allowed')
        const open = accountOpener()
        if (await runHasDoubt(tx, { runId, now, open })) return refused('open-signals')
        const lines = await paidLines(tx, run.id, open)
        const total = lines.reduce((sum, { pence }) => sum + pence, 0)
        if (lines.length !== run.lineCount || total !== run.totalPence)
          throw new Error(`Payment run ${run.id} does not add up.`)
        const bytes = Buffer.from(runFile(lines), 'ascii')
        const files = await paymentFiles(tx, council.id)
        const payOn = payDayIfMadeAt(now, run.payOn, paidAfterDays(files))
        const late = payOn > run.payOn
        const paid = late ? { payOn, plannedOn: run.payOn } : {}
        const file = { fileSealed: new Uint8Array(encryptBytes(bytes)), fileSha256: sha256(bytes) }
        const data = { exportedAt: now, ...file, ...paid }
        const moved = await moveRun(tx, run, { event: 'export', by: personId, now, data })
        if (!moved.ok) return moved
        await makeRunFiles(tx, run, { lines, payOn, files, now })
        if (late) await tellLate(tx, run, { personId, now })
        return ok({ sha256: file.fileSha256, payOn: fromDateColumn(payOn), late })
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

async function tellLate(tx: Tx, run: LockedRun, { personId, now }: { personId: string; now: Date }): Promise<void> {
  const about = { councilId: run.councilId, entity: RUN_ENTITY, entityId: run.id, by: { personId }, at: now }
  await recordEvent(tx, { ...about, change: 'move_pay_day', from: 'exported', to: 'exported' })
}

const Line = z.object({ pence: whole, reference: z.string(), bankDetailsId: z.string(), sealed: sealedBytes })

/** The lines of a run as the bank gets them. @throws Error for an account that cannot be opened */
async function paidLines(tx: Tx, runId: string, open: AccountOpener): Promise<PaidLine[]> {
  const rows = await parsedRows(tx, Line)`
    select l.pence, l.reference, b.id as "bankDetailsId", b.sealed from payment_line l join bank_details b on b.id = l.bank_details_id
    where l.run_id = ${runId}::uuid order by l.number`
  return rows.map(({ pence, reference, ...sealed }) => {
    const account = open(sealed)
    if (!account) throw new Error(`The account of payment ${reference} cannot be opened.`)
    return { ...account, pence, reference }
  })
}

/** The file again, byte for byte, with a note of who got it. @throws Error when it is not what it was */
export function downloadRun(
  { runId }: { runId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<{ bytes: Uint8Array; name: string }> | Refused<'not-found' | 'not-payments' | 'not-exported'>> {
  const at = clock.now()
  const { personId } = actor
  const councilId = council.id
  return inTransaction(
    db,
    async (tx) => {
      const held = await lockRunForPayer(tx, { runId, councilId, personId })
      if (!held.ok) return held
      const { run } = held
      if (!run.fileSealed || !run.fileSha256) return refused('not-exported')
      const bytes = new Uint8Array(decryptBytes(run.fileSealed))
      // Emptied with the personal data of everybody in it, years after.
      if (bytes.length === 0) return refused('not-exported')
      const hash = sha256(bytes)
      if (hash !== run.fileSha256) throw new Error(`The file of payment run ${run.id} is not the one that was made.`)
      await tx.runDownload.create({ data: { councilId, runId: run.id, personId, at, sha256: hash } })
      const about = { councilId, entity: RUN_ENTITY, entityId: run.id, by: { personId }, at }
      await recordEvent(tx, { ...about, change: 'download', from: run.status, to: run.status })
      return ok({ bytes, name: `payments-${run.number}-pay-on-${fromDateColumn(run.payOn)}.csv` })
    },
    LONG_TRANSACTION_MS,
  )
}
