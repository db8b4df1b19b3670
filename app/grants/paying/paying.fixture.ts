import type { CouncilWork } from '#app/platform/work'
import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { makeApprovalLimits, makeScheme } from '#app/testing/grant-factories'
import { createRun } from './runs/create-run.server'
import { authoriseRun } from './runs/authorise-run.server'
import { exportRun } from './bank/export-run.server'
import { lockPaymentRun } from './runs/lock-run.server'

/** A council with a scheme, limits and two payments officers, on Monday 16 March 2026 at ten. */
export async function payingCouncil(db: PrismaClient) {
  const council = await makeCouncil(db)
  await makeApprovalLimits(db, council)
  const scheme = await makeScheme(db, council)
  const builder = await makeStaff(db, council, 'payments')
  const second = await makeStaff(db, council, 'payments')
  const clock = fixedClock('2026-03-16T10:00:00Z')
  const as = (actor: Pick<Actor, 'personId'>): CouncilWork => ({ db, clock, actor, council })
  return { council, scheme, builder, second, clock, as }
}

export type PayingCouncil = Awaited<ReturnType<typeof payingCouncil>>

/** What somebody who looks at the run now sees. */
export async function seenOf(db: PrismaClient, runId: string) {
  const { lineCount, totalPence } = await db.paymentRun.findUniqueOrThrow({ where: { id: runId } })
  return { lineCount, totalPence: Number(totalPence) }
}

/** A run of everything that is due, taken as far as the bank. */
export async function exportedRun(db: PrismaClient, { as, builder, second }: PayingCouncil): Promise<string> {
  const run = await createRun(as(builder))
  if (!run.ok) throw new Error(run.reason)
  const seen = await seenOf(db, run.id)
  for (const step of [
    await lockPaymentRun({ runId: run.id, seen }, as(builder)),
    await authoriseRun({ runId: run.id, seen }, as(second)),
    await exportRun({ runId: run.id }, as(second)),
  ])
    if (!step.ok) throw new Error(step.reason)
  return run.id
}
