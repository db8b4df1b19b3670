import type { DecidingRefusal } from './deciding'
import { recordDecision } from './record-decision.server'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { queueDecisionLetter } from './letters/queue-letter.server'
import { readDefinition } from '#app/grants/schemes/definition'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { addDays, londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { releaseAt, type TellTime } from '#app/shared/tell-times'
import type { Deciding } from './start-deciding.server'

export type Rejection = {
  /** Keys of the scheme's reasons, at least one. */
  reasons: readonly string[]
  /** To the applicant. */
  words: string
  privateWords?: string
  tell: TellTime
}

/** Refuses the application, with reasons the applicant reads. In round 1 they may appeal, counted from when they know. */
export async function rejectAward(
  tx: Tx,
  { grant }: Deciding,
  { reasons, words, privateWords, tell }: Rejection,
  { clock, actor, council }: CouncilWork,
): Promise<Ok<{ pence: null; releasedAt: Date; mailed: boolean }> | DecidingRefusal> {
  const now = clock.now()
  const { version } = await tx.grantApplication.findUniqueOrThrow({
    where: { id: grant.id },
    select: { version: { select: { definition: true } } },
  })
  const definition = readDefinition(version.definition)
  const known = definition.rejectReasons.map(({ key }) => key)
  if (reasons.length === 0 || !reasons.every((reason) => known.includes(reason))) return refused('unknown-reason')

  const releasedAt = releaseAt(tell, now)
  const by = { personId: actor.personId }
  const decisionId = await recordDecision(tx, {
    councilId: council.id,
    applicationId: grant.id,
    round: grant.round,
    kind: 'decide',
    outcome: 'reject',
    reasons,
    words,
    privateWords: privateWords ?? '',
    by,
    at: now,
  })
  const mayAppeal = grant.round === 1
  const moved = await moveGrant(tx, grant, {
    event: 'reject',
    facts: { by: 'approver' },
    by,
    now,
    visibleAt: releasedAt,
    code: reasons[0] ?? null,
    data: {
      decisionId,
      decidedAt: now,
      awardedPence: null,
      releasedAt,
      appealUntil: mayAppeal ? toDateColumn(addDays(londonDate(releasedAt), definition.appealDays)) : null,
      endedAt: now,
    },
  })
  if (!moved.ok) throw new Error(`Rejecting was refused after it was checked: ${moved.reason}`)
  const letter = { applicationId: grant.id, eventId: moved.eventId, releaseAt: releasedAt }
  return ok({ pence: null, releasedAt, mailed: await queueDecisionLetter(tx, letter) })
}
