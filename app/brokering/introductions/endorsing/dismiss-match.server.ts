import { changeIntroduction } from '../change-introduction.server'
import type { CouncilWork } from '#app/platform/work'
import { explainForEndorsing } from './explain-for-endorsing.server'
import { INTRODUCTION_ENTITY, liveStatuses } from '../introduction'
import { lockPair } from '../lock-introduction.server'
import { matchColumns } from './match-columns'
import type { DismissReason } from '../reasons'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'

export type Dismissal = { candidateId: string; vacancyId: string; reason: DismissReason; words: string }

/**
 * A named broker decides against a match, with a reason; it stands in the candidate's account, where they may ask
 * somebody else to look again. Refused once the candidate has been asked: then it is withdrawn instead.
 */
export async function dismissMatch(
  dismissal: Dismissal,
  work: CouncilWork,
): Promise<Outcome<{ id: string }, 'not-found' | 'already-introduced'>> {
  const { candidateId, vacancyId } = dismissal
  if (!isUuid(candidateId) || !isUuid(vacancyId)) return refused('not-found')
  return inTransaction(work.db, (tx) => dismiss(tx, dismissal, work))
}

async function dismiss(
  tx: Tx,
  { candidateId, vacancyId, reason, words }: Dismissal,
  { clock, council, actor }: CouncilWork,
) {
  const now = clock.now()
  const pair = { candidateId, vacancyId, councilId: council.id }
  if (!(await lockPair(tx, pair))) return refused('not-found')
  const by = { personId: actor.personId }
  const decided = { brokerPersonId: actor.personId, reason, reasonWords: words }
  const live = await tx.introduction.findFirst({
    where: { candidateId, vacancyId, status: { in: [...liveStatuses] } },
    select: { id: true, councilId: true, status: true },
  })
  if (live) {
    const change = {
      event: 'dismiss',
      facts: { by: 'broker' },
      by,
      now,
      columns: decided,
      code: reason,
      words,
    } as const
    const dismissed = await changeIntroduction(tx, live, change)
    return dismissed.ok ? ok({ id: live.id }) : refused('already-introduced')
  }
  // The same press again: a double click, a second tab.
  const before = await tx.introduction.findFirst({
    where: { candidateId, vacancyId, status: 'dismissed', reason, brokerPersonId: actor.personId },
    select: { id: true },
  })
  if (before) return ok({ id: before.id })
  const explained = await explainForEndorsing(tx, { ...pair, now })
  if (!explained) return refused('not-found')
  const vacancy = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    select: { councilId: true, providerId: true },
  })
  const { id } = await tx.introduction.create({
    data: {
      ...pair,
      ...decided,
      ...matchColumns(explained),
      vacancyCouncilId: vacancy.councilId,
      providerId: vacancy.providerId,
      status: 'dismissed',
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId: council.id,
    entity: INTRODUCTION_ENTITY,
    entityId: id,
    by,
    change: 'dismiss',
    from: 'suggested',
    to: 'dismissed',
    code: reason,
    at: now,
    ...(words && { detail: { words } }),
  })
  return ok({ id })
}
