import type { ChangeMaker } from '#app/platform/actor'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { spend } from '../pots/post-journal.server'
import { INSTALMENT_ENTITY } from './instalment'
import type { LockedInstalment } from './lock-instalments.server'
import { moveInstalment } from './move-instalment.server'

type Given = {
  /** Of one award, locked. */
  instalments: readonly LockedInstalment[]
  /** No more than `canBeSetOff` says. */
  pence: number
  councilId: string
  recoveryId: string
  by: ChangeMaker
  now: Date
}

/**
 * Still to be paid and in no run (SQL, about `i`). What is paid only if they still work there is theirs once it is due:
 * before, nobody knows whether it will be paid at all.
 */
export const CAN_BE_SET_OFF = Prisma.sql`(i.status = 'due' or (i.status = 'scheduled' and not i.while_employed))`

type Facts = Pick<LockedInstalment, 'status' | 'whileEmployed'>
const isOpen = ({ status, whileEmployed }: Facts) => status === 'due' || (status === 'scheduled' && !whileEmployed)

/** How much of an award can be set off, in pence; `CAN_BE_SET_OFF` says the same. */
export function canBeSetOff(instalments: readonly (Facts & Pick<LockedInstalment, 'pence'>)[]): number {
  return instalments.filter(isOpen).reduce((sum, { pence }) => sum + pence, 0)
}

const byDay = (a: LockedInstalment, b: LockedInstalment) => a.dueOn.getTime() - b.dueOn.getTime()

/**
 * Counts a part of an award as paid because its applicant owes as much: the next payments first, and one of which only a
 * part is set off is parted in two, so that they still add up to the award. Spends it in the ledger.
 */
export async function setOffInstalments(
  tx: Tx,
  { instalments, pence, councilId, recoveryId, by, now }: Given,
): Promise<void> {
  let left = pence
  const paid: { id: string; potId: string; applicationId: string; pence: number }[] = []
  for (const instalment of instalments.filter(isOpen).toSorted(byDay)) {
    if (left === 0) break
    const { potId, applicationId } = instalment
    const taken = Math.min(left, instalment.pence)
    const id = taken === instalment.pence ? instalment.id : await part(tx, instalment, { taken, by, now })
    const event = { event: 'set_off', by, now, data: { paidAt: now, setOffRecoveryId: recoveryId } } as const
    const moved = await moveInstalment(tx, { ...instalment, id }, event)
    if (!moved.ok) throw new Error(`Setting an instalment off was refused: ${moved.reason}`)
    paid.push({ id, potId, applicationId, pence: taken })
    left -= taken
  }
  if (left > 0) throw new Error('More was to be set off than is still to be paid.')
  const entries = paid.map(({ id: instalmentId, ...entry }) => ({ ...entry, instalmentId }))
  await spend(tx, { councilId, by, at: now, entries })
}

/** Takes a part out of an instalment as one of its own. Answers the new one's id. */
async function part(
  tx: Tx,
  { id, awardId }: LockedInstalment,
  { taken, by, now }: { taken: number; by: ChangeMaker; now: Date },
): Promise<string> {
  const whole = await tx.instalment.update({
    where: { id },
    data: { pence: { decrement: taken }, updatedAt: now },
  })
  const { _max: last } = await tx.instalment.aggregate({ where: { awardId }, _max: { number: true } })
  const { councilId, applicationId, dueOn, status, whileEmployed } = whole
  const number = last.number! + 1
  const made = await tx.instalment.create({
    data: { councilId, applicationId, awardId, number, pence: taken, dueOn, whileEmployed, status, updatedAt: now },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId,
    entity: INSTALMENT_ENTITY,
    entityId: made.id,
    by,
    change: 'part',
    to: status,
    at: now,
  })
  return made.id
}
