import { createHash } from 'node:crypto'
import { completeGrants } from '../instalments/complete-grants.server'
import { tellApplicants } from '#app/grants/applying/telling/tell-applicants.server'
import { answersFor, readConfirmation, type Answer } from './confirmation-file'
import { knownLines, readAnswered, recordAnswers, type Answered } from './record-answers.server'
import { lockRunForPayer } from '../runs/lock-run-for-payer.server'
import { moveRun, type LockedRun } from '../runs/move-run.server'
import { spend } from '../pots/post-journal.server'
import { inTransaction, LONG_TRANSACTION_MS, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/**
 * In lines; `untold`: applications whose applicant has no email address; `problems`: each line of the file that was left
 * out, and why.
 */
type Confirmed = { paid: number; failed: number; unanswered: number; untold: number; problems: string[] }
type ConfirmRefusal =
  | Refused<'not-found' | 'not-payments' | 'not-allowed' | 'repeated-file' | 'empty-run'>
  | Refused<'wrong-file', { problems: string[] }>

/**
 * Takes the bank's answer to a run, each of its lines that fits; a file without any is refused: lines and instalments paid or failed, what was paid spent from
 * its pots, applicants told, applications completed of which nothing is left.
 */
export function confirmPaymentRun(
  { runId, bytes }: { runId: string; bytes: Uint8Array },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<Confirmed> | ConfirmRefusal> {
  const now = clock.now()
  const { personId } = actor
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = readConfirmation(bytes)
  return inTransaction(
    db,
    async (tx) => {
      const held = await lockRunForPayer(tx, { runId, councilId: council.id, personId })
      if (!held.ok) return held
      const { run } = held
      if (await tx.confirmationFile.count({ where: { runId: run.id, sha256 } })) return refused('repeated-file')
      if (run.status !== 'exported' && run.status !== 'part_confirmed') return refused('not-allowed')
      const references = file.answers.map(({ reference }) => reference)
      const known = await knownLines(tx, { councilId: run.councilId, references })
      const fitting = answersFor(file.answers, known, run.number)
      const problems = [...file.problems, ...fitting.problems].toSorted(byLine)
      if (fitting.answers.length === 0) return refused('wrong-file', { problems })

      const untold = await apply(tx, run, fitting.answers, { personId, now })
      const unanswered = await tx.paymentLine.count({ where: { runId: run.id, status: 'ready' } })
      const failed = fitting.answers.filter(({ result }) => result === 'failed').length
      const paid = fitting.answers.length - failed
      await tx.confirmationFile.create({
        data: {
          councilId: run.councilId,
          runId: run.id,
          sha256,
          paidLines: paid,
          failedLines: failed,
          uploadedByPersonId: personId,
          at: now,
        },
      })
      const data = { reconciledAt: unanswered === 0 ? now : null }
      const moved = await moveRun(tx, run, { event: 'confirm', facts: { unanswered }, by: personId, now, data })
      return moved.ok ? ok({ paid, failed, unanswered, untold, problems }) : moved
    },
    LONG_TRANSACTION_MS,
  )
}

/** "Line 12: …" */
const lineOf = (problem: string) => Number(/^Line (\d+)/.exec(problem)?.[1] ?? 0)
const byLine = (one: string, other: string) => lineOf(one) - lineOf(other)

async function apply(
  tx: Tx,
  run: LockedRun,
  answers: readonly Answer[],
  { personId, now }: { personId: string; now: Date },
): Promise<number> {
  const by = { personId }
  const answered = await readAnswered(tx, { runId: run.id, answers })
  const events = await recordAnswers(tx, { run, answers, answered, by, now })
  const paid = answered.filter(({ result }) => result === 'paid')
  await spend(tx, {
    councilId: run.councilId,
    by,
    at: now,
    entries: paid.map(({ id, applicationId, potId, pence }) => ({ potId, pence, applicationId, instalmentId: id })),
  })
  await completeGrants(tx, { ids: [...new Set(paid.map(({ applicationId }) => applicationId))], now })
  // Several instalments of one application are one piece of news.
  const news = new Map<string, Answered>()
  for (const instalment of answered)
    if (!news.has(instalment.applicationId)) news.set(instalment.applicationId, instalment)
  return tellApplicants(
    tx,
    [...news.values()].map(({ id, applicationId, result }) => ({
      applicationId,
      eventId: events.get(id)!,
      what: result === 'paid' ? 'paid' : 'payment-failed',
    })),
    { releaseAt: now },
  )
}
