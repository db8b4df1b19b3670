import type { Tx } from '#app/platform/database/client.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { lockRun, type LockedRun } from './move-run.server'
import { paysForAll } from './queries-payer.server'

type Scope = { runId: string; councilId: string; personId: string }

/** The first guard of everything that is done with a run: it is this council's, and they are its payments officer. */
export async function lockRunForPayer(
  tx: Tx,
  { runId, councilId, personId }: Scope,
): Promise<Ok<{ run: LockedRun }> | Refused<'not-found' | 'not-payments'>> {
  const run = await lockRun(tx, { runId, councilId })
  if (!run) return refused('not-found')
  return (await paysForAll(tx, { councilId, personId })) ? ok({ run }) : refused('not-payments')
}
