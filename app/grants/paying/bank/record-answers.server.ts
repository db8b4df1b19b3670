import { z } from 'zod'
import type { ChangeMaker } from '#app/platform/actor'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { Answer, KnownLine } from './confirmation-file'
import { moveInstalments } from '../instalments/move-instalments.server'
import type { LockedRun } from '../runs/move-run.server'

const Known = z.object({
  reference: z.string(),
  run: whole,
  pence: whole,
  status: z.enum(['ready', 'paid', 'failed']),
})

/** The lines, of whichever run of the council, that go by these references. */
export function knownLines(
  tx: Tx,
  { councilId, references }: { councilId: string; references: readonly string[] },
): Promise<KnownLine[]> {
  return parsedRows(tx, Known)`
    select l.reference, r.number as run, l.pence, l.status from payment_line l join payment_run r on r.id = l.run_id
    where l.council_id = ${councilId}::uuid and l.reference = any(${references}::text[])`
}

/** An instalment that the bank has answered. Pence are whole. */
export type Answered = { id: string; applicationId: string; potId: string; pence: number; result: Answer['result'] }

const Instalment = z.object({
  id: z.string(),
  applicationId: z.string(),
  potId: z.string(),
  pence: whole,
  reference: z.string(),
})

/** The instalments of the answered lines; their applications are locked, then they, until the transaction ends. */
export async function readAnswered(
  tx: Tx,
  { runId, answers }: { runId: string; answers: readonly Answer[] },
): Promise<Answered[]> {
  const references = answers.map(({ reference }) => reference)
  const mine = Prisma.sql`from payment_line l join payment_line_instalment li on li.line_id = l.id
    join instalment i on i.id = li.instalment_id
    where l.run_id = ${runId}::uuid and l.reference = any(${references}::text[])`
  await tx.$queryRaw`
    select 1 from grant_application where id in (select i.application_id ${mine}) order by id for no key update`
  const rows = await parsedRows(tx, Instalment)`
    select i.id, i.application_id as "applicationId", w.pot_id as "potId", i.pence, x.reference
    from (select li.instalment_id, l.reference ${mine}) x
      join instalment i on i.id = x.instalment_id join grant_award w on w.id = i.award_id
    order by i.id for update of i`
  const results = new Map(answers.map(({ reference, result }) => [reference, result]))
  return rows.map(({ reference, ...row }) => ({ ...row, result: results.get(reference)! }))
}

type Given = {
  run: Pick<LockedRun, 'id' | 'councilId'>
  answers: readonly Answer[]
  answered: readonly Answered[]
  by: ChangeMaker
  now: Date
}

/**
 * Writes the bank's answers beside their lines and moves the instalments on: what failed is free for another run. Answers
 * the events' ids by instalment.
 */
export async function recordAnswers(tx: Tx, { run, answers, answered, by, now }: Given): Promise<Map<string, bigint>> {
  const lines = await tx.$executeRaw`
    update payment_line l set status = a.result, failure_reason = a.reason, answered_at = ${now}
    from unnest(${answers.map(({ reference }) => reference)}::text[], ${answers.map(({ result }) => result)}::text[],
      ${answers.map(({ reason }) => reason)}::text[]) as a (reference, result, reason)
    where l.run_id = ${run.id}::uuid and l.reference = a.reference and l.status = 'ready'`
  if (lines !== answers.length) throw new Error(`Payment run ${run.id} has other lines than it had a moment ago.`)
  const idsOf = (result: Answer['result']) =>
    answered.filter((instalment) => instalment.result === result).map(({ id }) => id)
  const change = { councilId: run.councilId, from: 'in_run', by, now } as const
  const paid = await moveInstalments(tx, {
    ...change,
    ids: idsOf('paid'),
    event: 'pay',
    set: Prisma.sql`, paid_at = ${now}`,
  })
  const failed = await moveInstalments(tx, {
    ...change,
    ids: idsOf('failed'),
    event: 'fail',
    set: Prisma.sql`, failure_reason = (select l.failure_reason from payment_line l
      join payment_line_instalment li on li.line_id = l.id where l.run_id = ${run.id}::uuid and li.instalment_id = instalment.id)`,
  })
  await tx.$executeRaw`
    update payment_line_instalment li set live = false from payment_line l
    where l.id = li.line_id and l.run_id = ${run.id}::uuid and l.status = 'failed' and li.live`
  return new Map([...paid, ...failed])
}
