import { createHash } from 'node:crypto'
import { inTransaction, LONG_TRANSACTION_MS, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { decryptBytes, encryptBytes } from '#app/platform/field-encryption.server'
import type { ProviderWork } from '#app/platform/work'
import { londonDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { PAYROLL_EXPORT_ENTITY } from './cash-in'
import { asManager } from './decide-cash-in.server'
import { isManager, lockCashIns, type LockedCashIn } from './lock-cash-ins.server'
import { moveCashIns, type MoveRefusal } from './move-cash-ins.server'
import { payrollFile, type PayrollLine } from './payroll-file'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export type ExportRefusal = MoveRefusal | 'not-manager' | 'nothing-approved'

/** Puts everything that is approved into one file for payroll, kept sealed with the SHA-256 of its bytes. */
export function exportApproved(context: ProviderWork): Promise<Outcome<{ id: string; number: number }, ExportRefusal>> {
  const { db, clock, actor, provider } = context
  const { providerId } = provider
  const now = clock.now()
  return asManager(context, () =>
    inTransaction(
      db,
      async (tx) => {
        // Numbers follow each other; a second click waits and finds nothing left to export.
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`payroll-export:${providerId}`}, 0))`
        const approved = await lockCashIns(tx, { status: 'approved', providerId })
        const [first] = approved
        if (!first) return refused('nothing-approved')
        const last = await tx.payrollExport.aggregate({ where: { providerId }, _max: { number: true } })
        const number = (last._max.number ?? 0) + 1
        const lines = await linesOf(tx, approved)
        const bytes = Buffer.from(payrollFile(number, lines), 'utf8')
        const { id } = await tx.payrollExport.create({
          data: {
            councilId: first.councilId,
            providerId,
            number,
            exportedByPersonId: actor.personId,
            exportedAt: now,
            fileSealed: new Uint8Array(encryptBytes(bytes)),
            sha256: sha256(bytes),
            lineCount: lines.length,
            points: approved.reduce((sum, { points }) => sum + points, 0),
            pence: approved.reduce((sum, { pence }) => sum + pence, 0),
          },
          select: { id: true },
        })
        const by = actor.personId
        const moved = await moveCashIns(tx, approved, { event: 'export', by, now, exportId: id })
        if (!moved.ok) throw new Error(`An approved cash-in could not be exported: ${moved.reason}`)
        const about = { councilId: first.councilId, entity: PAYROLL_EXPORT_ENTITY, entityId: id }
        await recordEvent(tx, { ...about, by: { personId: by }, change: 'create', at: now })
        return ok({ id, number })
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

/** In the order of payroll numbers, then names. */
async function linesOf(tx: Tx, cashIns: readonly LockedCashIn[]): Promise<PayrollLine[]> {
  const rows = await tx.cashIn.findMany({
    where: { id: { in: cashIns.map(({ id }) => id) } },
    select: {
      points: true,
      pence: true,
      requestedAt: true,
      decidedAt: true,
      referrer: { select: { name: true, payrollNumber: true, site: { select: { name: true } } } },
    },
    orderBy: [{ referrer: { payrollNumber: 'asc' } }, { referrer: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ points, pence, requestedAt, decidedAt, referrer }) => ({
    payrollNumber: referrer.payrollNumber ?? '',
    name: referrer.name,
    site: referrer.site?.name ?? '',
    points,
    pence,
    askedOn: londonDate(requestedAt),
    approvedOn: londonDate(decidedAt!),
  }))
}

/** The file again, byte for byte, with a note of who got it. @throws Error when it is not what it was */
export async function downloadExport(
  { id }: { id: string },
  { db, clock, actor, provider }: ProviderWork,
): Promise<Outcome<{ bytes: Uint8Array; name: string }, 'not-manager' | 'not-found'>> {
  if (!isManager({ provider })) return refused('not-manager')
  if (!isUuid(id)) return refused('not-found')
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const row = await tx.payrollExport.findFirst({ where: { id, providerId: provider.providerId } })
    if (!row) return refused('not-found')
    const bytes = new Uint8Array(decryptBytes(row.fileSealed))
    if (sha256(bytes) !== row.sha256) throw new Error(`The file of payroll export ${id} is not the one that was made.`)
    const about = { councilId: row.councilId, entity: PAYROLL_EXPORT_ENTITY, entityId: id }
    await recordEvent(tx, { ...about, by: { personId: actor.personId }, change: 'download', at })
    return ok({ bytes, name: `referral-points-${row.number}.csv` })
  })
}
