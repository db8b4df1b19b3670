import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { lockRunForPayer } from './lock-run-for-payer.server'
import type { LockedRun } from './move-run.server'
import { RUN_ENTITY } from './payment-run'
import { againIfDoubted } from '../doubts/run-doubts.server'
import { removeLines, writeLines, existingLines } from './write-lines.server'
import type { HandReason } from './exclusion'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'

export type ChangeRefusal = 'not-found' | 'not-payments' | 'not-open' | 'not-builder'

/**
 * An open run and the person who began it: the only one who changes what is in it, so that whoever authorises it had no
 * hand in it.
 */
async function runOfBuilder(
  tx: Tx,
  { runId, councilId, personId }: { runId: string; councilId: string; personId: string },
): Promise<Ok<{ run: LockedRun }> | Refused<ChangeRefusal>> {
  const held = await lockRunForPayer(tx, { runId, councilId, personId })
  if (!held.ok) return held
  const { run } = held
  if (run.status !== 'open') return refused('not-open')
  return run.builtByPersonId === personId ? ok({ run }) : refused('not-builder')
}

/** Makes an open run's lines what they are to be now. */
export function rebuildRun(
  { runId }: { runId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<{ lineCount: number; excluded: number }> | Refused<ChangeRefusal>> {
  const now = clock.now()
  return againIfDoubted(() =>
    inTransaction(
      db,
      async (tx) => {
        const held = await runOfBuilder(tx, { runId, councilId: council.id, personId: actor.personId })
        if (!held.ok) return held
        const written = await rewrite(tx, held.run, { personId: actor.personId, now })
        return ok({ lineCount: written.lineCount, excluded: written.excluded })
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

async function rewrite(tx: Tx, run: LockedRun, { personId, now }: { personId: string; now: Date }) {
  const by = { personId }
  const written = await writeLines(tx, run, { by, now })
  const about = { councilId: run.councilId, entity: RUN_ENTITY, entityId: run.id, by, at: now }
  await recordEvent(tx, { ...about, change: 'rebuild', from: 'open', to: 'open' })
  return written
}

/** Takes one payee's line out by hand; it stays out of this run until it is put back. */
export function takeLineOut(
  { runId, lineId, reason }: { runId: string; lineId: string; reason: HandReason },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<ChangeRefusal | 'no-such-line'>> {
  const now = clock.now()
  return inTransaction(
    db,
    async (tx) => {
      const held = await runOfBuilder(tx, { runId, councilId: council.id, personId: actor.personId })
      if (!held.ok) return held
      const { run } = held
      const line = (await existingLines(tx, run.id)).find(({ id }) => id === lineId)
      if (!line) return refused('no-such-line')
      const by = { personId: actor.personId }
      await removeLines(tx, { councilId: run.councilId, lines: [line], by, now, code: reason })
      await tx.paymentExclusion.createMany({
        data: line.instalmentIds.map((instalmentId) => ({
          councilId: run.councilId,
          runId: run.id,
          instalmentId,
          reason,
        })),
      })
      await tx.paymentRun.update({
        where: { id: run.id },
        data: { lineCount: run.lineCount - 1, totalPence: run.totalPence - line.pence },
        select: { id: true },
      })
      const about = { councilId: run.councilId, entity: RUN_ENTITY, entityId: run.id, by, at: now }
      await recordEvent(tx, { ...about, change: 'take_out', from: 'open', to: 'open', code: reason })
      return ok()
    },
    LONG_TRANSACTION_MS,
  )
}

/** Lets somebody who was taken out by hand be paid in this run after all, if nothing else is in the way. */
export function putLineBack(
  { runId, instalmentId }: { runId: string; instalmentId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<ChangeRefusal | 'no-such-line'>> {
  const now = clock.now()
  return againIfDoubted(() =>
    inTransaction(
      db,
      async (tx) => {
        const held = await runOfBuilder(tx, { runId, councilId: council.id, personId: actor.personId })
        if (!held.ok) return held
        const { count } = await tx.paymentExclusion.deleteMany({
          where: { runId: held.run.id, instalmentId, reason: { startsWith: 'by-hand-' } },
        })
        if (count === 0) return refused('no-such-line')
        await rewrite(tx, held.run, { personId: actor.personId, now })
        return ok()
      },
      LONG_TRANSACTION_MS,
    ),
  )
}
