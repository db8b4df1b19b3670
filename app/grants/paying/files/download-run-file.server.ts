import { createHash } from 'node:crypto'
import { z } from 'zod'
import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import { bytes as sealedBytes, parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { decryptBytes } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { lockRunForPayer } from '../runs/lock-run-for-payer.server'
import { RUN_ENTITY } from '../runs/payment-run'
import type { RunFileFormat } from './payment-files'

const EXTENSION: Record<RunFileFormat, string> = { 'standard-18': 'bacs.txt', 'finance-csv': 'finance.csv' }

const Kept = z.object({ sealed: sealedBytes, sha256: z.string() })

type File = { bytes: Uint8Array; name: string }

/** One of a run's other files, byte for byte, with a note of who got it. @throws Error when it is not what it was */
export function downloadRunFile(
  { runId, format }: { runId: string; format: RunFileFormat },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<File> | Refused<'not-found' | 'not-payments' | 'not-exported'>> {
  const at = clock.now()
  const { personId } = actor
  const councilId = council.id
  return inTransaction(
    db,
    async (tx) => {
      const held = await lockRunForPayer(tx, { runId, councilId, personId })
      if (!held.ok) return held
      const { run } = held
      const [kept] = await parsedRows(tx, Kept)`
        select sealed, sha256 from run_file where run_id = ${run.id}::uuid and format = ${format}`
      if (!kept) return refused('not-exported')
      const bytes = new Uint8Array(decryptBytes(kept.sealed))
      // Emptied with the personal data of everybody in it, years after.
      if (bytes.length === 0) return refused('not-exported')
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (sha256 !== kept.sha256)
        throw new Error(`The ${format} file of payment run ${run.id} is not the one that was made.`)
      await tx.runDownload.create({ data: { councilId, runId: run.id, personId, at, sha256 } })
      const about = { councilId, entity: RUN_ENTITY, entityId: run.id, by: { personId }, at }
      await recordEvent(tx, { ...about, change: 'download', from: run.status, to: run.status, code: format })
      return ok({ bytes, name: `payments-${run.number}-pay-on-${fromDateColumn(run.payOn)}-${EXTENSION[format]}` })
    },
    LONG_TRANSACTION_MS,
  )
}
