import { z } from 'zod'
import type { Prisma, Tx } from '#app/platform/database/client.server'
import { bytes, parsedRows, whole } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import { RUN_ENTITY, runStatuses, runTransitions, type RunEvent, type RunFacts, type RunStatus } from './payment-run'

const LockedRun = z.object({
  id: z.string(),
  councilId: z.string(),
  number: whole,
  status: z.enum(runStatuses),
  /** Midnight UTC of the day. */
  payOn: z.date(),
  lineCount: whole,
  totalPence: whole,
  builtByPersonId: z.string(),
  lockedByPersonId: z.string().nullable(),
  fileSealed: bytes.nullable(),
  fileSha256: z.string().nullable(),
})
export type LockedRun = z.output<typeof LockedRun>

/** Locks a council's run until the transaction ends. Null: no such run. */
export async function lockRun(
  tx: Tx,
  { runId, councilId }: { runId: string; councilId: string },
): Promise<LockedRun | null> {
  if (!isUuid(runId)) return null
  const [row] = await parsedRows(tx, LockedRun)`
    select id, council_id as "councilId", number, status, pay_on as "payOn", line_count as "lineCount",
      total_pence as "totalPence", built_by_person_id as "builtByPersonId", locked_by_person_id as "lockedByPersonId",
      file_sealed as "fileSealed", file_sha256 as "fileSha256"
    from payment_run where id = ${runId}::uuid and council_id = ${councilId}::uuid for update`
  return row ?? null
}

type Move = {
  event: RunEvent
  facts?: RunFacts
  by: string
  now: Date
  data?: Omit<Prisma.PaymentRunUncheckedUpdateInput, 'status'>
}

/** The only way a run changes its state: by the table, with its event. The row is the one that `lockRun` locked. */
export async function moveRun(
  tx: Tx,
  run: Pick<LockedRun, 'id' | 'councilId' | 'status'>,
  { event, facts = {}, by, now, data }: Move,
): Promise<Ok<{ to: RunStatus; eventId: bigint }> | Refused<'not-allowed' | 'empty-run'>> {
  const outcome = next(runTransitions, run.status, event, facts)
  if (!outcome.ok) return refused(outcome.reason)
  await tx.paymentRun.update({ where: { id: run.id }, data: { ...data, status: outcome.to }, select: { id: true } })
  const eventId = await recordEvent(tx, {
    councilId: run.councilId,
    entity: RUN_ENTITY,
    entityId: run.id,
    by: { personId: by },
    change: event,
    from: run.status,
    to: outcome.to,
    at: now,
  })
  return ok({ to: outcome.to, eventId })
}

/** What the database's own rules about a run call themselves. */
export const RUN_RULES = [
  'payment_run_duties_separate',
  'grant_role_held',
  'grant_approval_limit',
  'payment_run_adds_up',
  'grant_signals_resolved',
] as const
