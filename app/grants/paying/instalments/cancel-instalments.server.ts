import type { LockedInstalment } from './lock-instalments.server'
import { moveInstalment } from './move-instalment.server'
import { takeOutInstalments } from './take-out-instalments.server'
import { release } from '../pots/post-journal.server'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'

type Cancelled = {
  /** Locked; in no locked run unless they are paid or cancelled already. */
  instalments: readonly LockedInstalment[]
  councilId: string
  by: ChangeMaker
  now: Date
  /** A coded reason. */
  code: string
}

/**
 * Cancels instalments and gives what they had committed back to their pots: takes them out of an open run, moves each by
 * the table, posts one journal. What is paid or cancelled already stays so. Answers the pence released.
 */
export async function cancelInstalments(tx: Tx, given: Cancelled): Promise<number> {
  const { councilId, by, now, code } = given
  const instalments = given.instalments.filter(({ status }) => status !== 'paid' && status !== 'cancelled')
  const inRun = instalments.filter(({ status }) => status === 'in_run').map(({ id }) => id)
  const taken = await takeOutInstalments(tx, { councilId, instalmentIds: inRun, by, now })
  if (!taken.ok) throw new Error('An instalment of a locked run was to be cancelled')
  for (const instalment of instalments) {
    const status = instalment.status === 'in_run' ? 'due' : instalment.status
    const moved = await moveInstalment(tx, { ...instalment, status }, { event: 'cancel', by, now, code })
    if (!moved.ok) throw new Error(`An instalment that is ${status} cannot be cancelled`)
  }
  const entries = instalments.map(({ id, potId, pence, applicationId }) => ({
    potId,
    pence,
    applicationId,
    instalmentId: id,
  }))
  await release(tx, { councilId, by, at: now, entries })
  return entries.reduce((sum, { pence }) => sum + pence, 0)
}
