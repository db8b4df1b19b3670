import { answerChecklist } from './answer-checklist.server'
import { openGrant, type OpenRefusal } from './duties/open-grant.server'
import { dutyToResolve } from './duties/policy'
import type { checklistAnswers } from './forms'
import { keepClaim } from './queue/claims.server'
import { resolveSignals } from './signals/resolve-signals.server'
import { isUuid } from '#app/shared/uuid'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
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
  {
    about,
    words,
    paper,
  }: { about: string; words: string; /** A paper's id, for an account in another name. */ paper?: string },
  worker: CouncilWork,
): Promise<Ok | OpenRefusal | Refused<'not-open' | 'nothing-to-resolve' | 'paper-missing'>> {
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
    const evidenceId = await paperOf(tx, { applicationId: id, paper })
    const given = { applicationId: id, councilId, about, words, evidenceId, by: worker.actor, now }
    const named = { applicationId: id, bankDetailsId: about, resolvedAt: null }
    if (evidenceId === null && (await tx.grantSignal.count({ where: named })) > 0) return refused('paper-missing')
    const count = await resolveSignals(tx, given)
    if (count === 0) return refused('nothing-to-resolve')
    if (row.status !== 'approved') await keepClaim(tx, { applicationId: id, personId: worker.actor.personId, now })
    return ok()
  })
}

/** The paper that was chosen, if it is one of this application's. */
async function paperOf(tx: Tx, { applicationId, paper }: { applicationId: string; paper: string | undefined }) {
  if (!paper || !isUuid(paper)) return null
  const where = { id: paper, applicationId, file: { erasedAt: null } }
  return (await tx.grantEvidence.findFirst({ where, select: { id: true } }))?.id ?? null
}
