import { introductionClosed } from '#emails/brokering/introduction-closed'
import { introductionEnded } from '#emails/brokering/introduction-ended'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { changeIntroduction } from './change-introduction.server'
import { unsentStatuses, type IntroductionParty } from './introduction'
import { readLocked, type LockedIntroduction } from './lock-introduction.server'
import { closeLabels, closeWords, type CloseReason } from './reasons'
import { employerName, tellBroker, tellCandidate } from './tell.server'

type Closing = {
  reason: CloseReason
  by: ChangeMaker
  party: IntroductionParty
  now: Date
  words?: string
  /** Whoever acts need not be told what they did. */
  untold?: 'broker' | 'candidate'
  dueAt?: Date
}

/** Ends one introduction before anything was passed on, and tells both. The caller holds its row. */
export async function closeIntroduction(
  tx: Tx,
  introduction: LockedIntroduction,
  { reason, by, party, now, words = '', untold, dueAt }: Closing,
): Promise<{ ok: boolean }> {
  const { status, vacancy, id } = introduction
  const closed = await changeIntroduction(tx, introduction, {
    event: 'close',
    facts: { by: party },
    by,
    now,
    columns: { reason, reasonWords: words },
    code: reason,
    words,
    ...(dueAt && { dueAt }),
  })
  if (!closed.ok) return { ok: false }
  const telling = { eventId: closed.eventId, now }
  const candidateKnew = status === 'awaiting_candidate' || status === 'consented'
  if (candidateKnew && untold !== 'candidate') {
    await tellCandidate(tx, introduction, telling, (portal) =>
      introductionClosed.with({
        employer: employerName(vacancy.provider),
        title: vacancy.title,
        because: closeWords[reason],
        portal: portal.name,
        url: `${portal.origin}/account/introductions/${id}`,
      }),
    )
  }
  if (untold !== 'broker') {
    await tellBroker(tx, introduction, telling, ({ firstName, name, origin }) =>
      introductionEnded.with({
        firstName,
        title: vacancy.title,
        what: `${closeLabels[reason]}.`,
        portal: name,
        url: `${origin}/broker/introductions/${id}`,
      }),
    )
  }
  return { ok: true }
}

type Which =
  { candidateId: string; vacancyId?: string } | { personId: string; vacancyId?: string } | { vacancyId: string }

/**
 * Ends every introduction of a candidate, a person (whoever has them registered) or a vacancy that was not sent yet;
 * those that were sent are applications and go on. In the caller's transaction; answers how many.
 */
export async function closeIntroductionsOf(tx: Tx, which: Which, closing: Closing): Promise<number> {
  const rows = await tx.introduction.findMany({
    where: {
      status: { in: [...unsentStatuses] },
      ...('candidateId' in which && { candidateId: which.candidateId }),
      ...('personId' in which && { candidate: { personId: which.personId } }),
      ...(which.vacancyId && { vacancyId: which.vacancyId }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  let closed = 0
  for (const { id } of rows) {
    await tx.$queryRaw`select from introduction where id = ${id}::uuid for update`
    if ((await closeIntroduction(tx, await readLocked(tx, id), closing)).ok) closed += 1
  }
  return closed
}
