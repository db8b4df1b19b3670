import { z } from 'zod'
import type { AccountOpener } from '#app/grants/applying/bank-details/bank-details-record.server'
import { lookForDoubts } from '#app/grants/applying/identities/look-for-doubts.server'
import { signalKinds } from '#app/grants/applying/identities/signal'
import { Prisma, type Reader, type Tx } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'

/** Looks for doubts about everybody in a run anew, and answers whether any is open. The run is locked by the caller. */
export async function runHasDoubt(
  tx: Tx,
  { runId, now, open }: { runId: string; now: Date; /** Of a step that opens accounts itself. */ open?: AccountOpener },
): Promise<boolean> {
  const rows = await parsedRows(tx, z.object({ applicationId: z.string() }))`
    select distinct i.application_id as "applicationId" from payment_line l
      join payment_line_instalment li on li.line_id = l.id and li.live join instalment i on i.id = li.instalment_id
    where l.run_id = ${runId}::uuid`
  const applicationIds = rows.map(({ applicationId }) => applicationId)
  await lookForDoubts(tx, { applicationIds, now, ...(open && { open }) })
  const [row] = await parsedRows(tx, z.object({ doubt: z.boolean() }))`
    select run_has_doubt(${runId}::uuid) as doubt`
  return row?.doubt !== false
}

const Doubted = z.object({ doubts: whole, otherAccounts: whole })

/**
 * How many lines of a run wait for somebody to look into something, and how many go to another account than their
 * application names now, as far as is known: the same as the database's `run_has_doubt`.
 */
export async function doubtedLines(db: Reader, { runId }: { runId: string }): Promise<z.output<typeof Doubted>> {
  const [row] = await parsedRows(db, Doubted)`
    select count(*) filter (where d.doubted)::int as doubts, count(*) filter (where ${OTHER_ACCOUNT})::int as "otherAccounts"
    from payment_line l cross join lateral (select exists (
      select from payment_line_instalment li join instalment i on i.id = li.instalment_id
        join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
      where li.line_id = l.id and li.live) as doubted) d
    where l.run_id = ${runId}::uuid`
  return row!
}

/** A line does not go to the account that its application names now (SQL, about `l`, a line). */
export const OTHER_ACCOUNT = Prisma.sql`exists (
  select from payment_line_instalment li join instalment i on i.id = li.instalment_id
    join grant_application a on a.id = i.application_id
    join bank_details paid on paid.id = l.bank_details_id
    left join bank_details named on named.id = a.bank_details_id
  where li.line_id = l.id and li.live and paid.fingerprint is distinct from named.fingerprint)`

const LineDoubts = z.object({ doubts: z.array(z.enum(signalKinds)), otherAccount: z.boolean() })

/** What is open to be looked into about one line of a run that the bank has not answered, and whether its account changed. */
export async function doubtsOfLine(db: Reader, { lineId }: { lineId: string }): Promise<z.output<typeof LineDoubts>> {
  const [row] = await parsedRows(db, LineDoubts)`
    select l.status = 'ready' and ${OTHER_ACCOUNT} as "otherAccount",
      array(select distinct s.kind from payment_line_instalment li join instalment i on i.id = li.instalment_id
        join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
      where li.line_id = l.id and li.live and l.status = 'ready' order by s.kind) as doubts
    from payment_line l where l.id = ${lineId}::uuid`
  return row!
}

/** Does it once more where the database saw a doubt that came up while it was done: now it is seen from the beginning. */
export async function againIfDoubted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (refusedBy(error, ['grant_signals_resolved'])) return work()
    throw error
  }
}
