import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { toDateColumn } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { NextAction } from './contact'
import { lockCase } from './lock-case.server'

/** Plans what a broker does next about somebody, in place of what was planned. Nobody gets mail about it. */
export function setNextAction(
  { candidateId, on, words }: { candidateId: string } & NextAction,
  { db, clock, council }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'closed'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId: council.id })
    if (!found) return refused('not-found')
    if (found.status === 'closed') return refused('closed')
    await tx.candidate.update({
      where: { id: found.id },
      data: { nextActionOn: toDateColumn(on), nextActionWords: words, updatedAt: now },
    })
    return ok()
  })
}

/** The planned action is done: it leaves the plan and stays in the log as a note. */
export function finishNextAction(
  { candidateId }: { candidateId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found'>> {
  const now = clock.now()
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    // The same press again: a double click, a second tab.
    if (!found.nextAction) return ok()
    await tx.candidateContact.create({
      data: {
        councilId,
        candidateId: found.id,
        kind: 'note',
        words: `Done: ${found.nextAction.words}`,
        at: now,
        byPersonId: actor.personId,
      },
    })
    await tx.candidate.update({
      where: { id: found.id },
      data: { nextActionOn: null, nextActionWords: null, updatedAt: now },
    })
    return ok()
  })
}
