import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { CandidateStatus } from '#app/brokering/candidates/candidate'
import type { NextAction } from './contact'

/** Value of `event.entity`. */
export const CANDIDATE_ENTITY = 'candidate'

/** A broker inside one transaction, which bears one time throughout. */
export type BrokerMoment = Pick<CouncilWork, 'actor' | 'council'> & { now: Date }

export type LockedCase = {
  id: string
  councilId: string
  personId: string
  status: CandidateStatus
  brokerPersonId: string | null
  pausedUntil: LocalDate | null
  nextAction: NextAction | null
}

type Row = Omit<LockedCase, 'pausedUntil' | 'nextAction'> & {
  pausedUntil: Date | null
  nextActionOn: Date | null
  nextActionWords: string | null
}

/** Locks a case of this council until the transaction ends, so that two tabs cannot both change it. Null: no such case. */
export async function lockCase(
  tx: Tx,
  { candidateId, councilId }: { candidateId: string; councilId: string },
): Promise<LockedCase | null> {
  if (!isUuid(candidateId)) return null
  const [row] = await tx.$queryRaw<Row[]>`
    select c.id, c.council_id as "councilId", c.person_id as "personId", c.status,
      c.broker_person_id as "brokerPersonId", c.paused_until as "pausedUntil",
      c.next_action_on as "nextActionOn", c.next_action_words as "nextActionWords"
    from candidate c where c.id = ${candidateId}::uuid and c.council_id = ${councilId}::uuid for update`
  if (!row) return null
  const { pausedUntil, nextActionOn, nextActionWords, ...rest } = row
  return {
    ...rest,
    pausedUntil: pausedUntil && fromDateColumn(pausedUntil),
    nextAction: nextActionOn && { on: fromDateColumn(nextActionOn), words: nextActionWords ?? '' },
  }
}
