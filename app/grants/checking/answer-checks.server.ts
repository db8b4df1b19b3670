import { answerChecklist } from './answer-checklist.server'
import { openGrant, type OpenRefusal } from './duties/open-grant.server'
import { dutyToResolve } from './duties/policy'
import type { checklistAnswers } from './forms'
import { keepClaim } from './queue/claims.server'
import { resolveSignals } from './signals/resolve-signals.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/** Keeps what the assessor answered of the checklist, in their claim of the application. */
export async function saveChecklist(
  id: string,
  answers: ReturnType<typeof checklistAnswers>,
  worker: CouncilWork,
): Promise<Ok | OpenRefusal | Refused<'not-allowed' | 'no-answers'>> {
  if (answers.length === 0) return refused('no-answers')
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'held' }, worker)
    if (!opened.ok) return opened
    const { status, round, councilId } = opened.grant
    if (status !== 'checking') return refused('not-allowed')
    await answerChecklist(tx, {
      applicationId: id,
      councilId,
      round,
      answers,
      by: worker.actor,
      now: worker.clock.now(),
    })
    return ok()
  })
}

/** By whoever's turn it is: the assessor while it is checked, the approver before deciding and until all of it is paid. */
export async function resolve(
  id: string,
  { about, words }: { about: string; words: string },
  worker: CouncilWork,
): Promise<Ok | OpenRefusal | Refused<'not-open' | 'nothing-to-resolve'>> {
  const now = worker.clock.now()
  return inTransaction(worker.db, async (tx) => {
    const row = await tx.grantApplication.findFirst({
      where: { id, councilId: worker.council.id },
      select: { status: true },
    })
    const duty = row && dutyToResolve(row.status)
    if (!duty) return refused('not-open')
    const opened = await openGrant(tx, { id, duty, claim: 'free' }, worker)
    if (!opened.ok) return opened
    const { councilId } = opened.grant
    const count = await resolveSignals(tx, { applicationId: id, councilId, about, words, by: worker.actor, now })
    if (count === 0) return refused('nothing-to-resolve')
    if (row.status !== 'approved') await keepClaim(tx, { applicationId: id, personId: worker.actor.personId, now })
    return ok()
  })
}
