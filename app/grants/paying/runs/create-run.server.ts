import { inTransaction, LONG_TRANSACTION_MS, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { lockRun } from './move-run.server'
import { paysForAll } from './queries-payer.server'
import { againIfDoubted } from '../doubts/run-doubts.server'
import { paidAfterDays } from '../files/payment-files'
import { paymentFiles } from '../files/queries-payment-files.server'
import { payDay } from '../files/pay-day'
import { RUN_ENTITY } from './payment-run'
import { writeLines } from './write-lines.server'

/** Takes back the run's number with it. */
class NothingDue extends Error {}

/**
 * Begins a run with everything that is due. There is one open run at a time: whoever begins one while another is open gets
 * that one (`created` false), two people at once get the same. Whoever began it finds in it what has become due since.
 */
export async function createRun({
  db,
  clock,
  actor,
  council,
}: CouncilWork): Promise<
  Ok<{ id: string; number: number; created: boolean }> | Refused<'not-payments' | 'nothing-due'>
> {
  const now = clock.now()
  const councilId = council.id
  try {
    return await againIfDoubted(() =>
      inTransaction(
        db,
        async (tx) => {
          if (!(await paysForAll(tx, { councilId, personId: actor.personId }))) return refused('not-payments')
          // Runs of a council begin one after the other; the index payment_run_one_open is the last lock.
          await tx.$queryRaw`select 1 from council where id = ${councilId}::uuid for no key update`
          const open = await openRun(tx, councilId)
          if (open) {
            if (open.builtByPersonId === actor.personId)
              await refreshLines(tx, { runId: open.id, councilId, personId: actor.personId, now })
            return ok({ id: open.id, number: open.number, created: false })
          }
          const { _max: last } = await tx.paymentRun.aggregate({ where: { councilId }, _max: { number: true } })
          const run = await tx.paymentRun.create({
            data: {
              councilId,
              number: (last.number ?? 0) + 1,
              status: 'open',
              payOn: payDay(now, paidAfterDays(await paymentFiles(tx, councilId))),
              builtByPersonId: actor.personId,
              builtAt: now,
            },
          })
          const by = { personId: actor.personId }
          const { lineCount, excluded } = await writeLines(tx, run, { by, now })
          if (lineCount + excluded === 0) throw new NothingDue()
          await recordEvent(tx, {
            councilId,
            entity: RUN_ENTITY,
            entityId: run.id,
            by,
            change: 'create',
            to: 'open',
            at: now,
          })
          return ok({ id: run.id, number: run.number, created: true })
        },
        LONG_TRANSACTION_MS,
      ),
    )
  } catch (error) {
    if (error instanceof NothingDue) return refused('nothing-due')
    throw error
  }
}

function openRun(tx: Tx, councilId: string) {
  return tx.paymentRun.findFirst({
    where: { councilId, status: 'open' },
    select: { id: true, number: true, builtByPersonId: true },
  })
}

type Refresh = { runId: string; councilId: string; personId: string; now: Date }

async function refreshLines(tx: Tx, { runId, councilId, personId, now }: Refresh): Promise<void> {
  const run = await lockRun(tx, { runId, councilId })
  // Locked or given up a moment ago.
  if (run?.status !== 'open') return
  const by = { personId }
  const { changed } = await writeLines(tx, run, { by, now })
  if (!changed) return
  const about = { councilId: run.councilId, entity: RUN_ENTITY, entityId: run.id, by, at: now }
  await recordEvent(tx, { ...about, change: 'rebuild', from: 'open', to: 'open' })
}
