import { z } from 'zod'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { paginate, type Page } from '#app/shared/pagination'
import { signalKinds } from '#app/grants/applying/identities/signal'
import { releasedBy } from '../instalments/read-due.server'
import { exclusionReasons } from './exclusion'
import { runStatuses } from './payment-run'
import type { DueRow, RunRow } from './run-view'

const RUN_COLUMNS = Prisma.sql`r.id, r.number, r.status, r.pay_on as "payOn", r.line_count as "lineCount",
  r.total_pence as "totalPence", coalesce(nullif(b.name, ''), 'Somebody') as "builtBy", r.built_at as "builtAt",
  l.name as "lockedBy", a.name as "authorisedBy"`

const Run = z.object({
  id: z.string(),
  number: whole,
  status: z.enum(runStatuses),
  payOn: z.date(),
  lineCount: whole,
  totalPence: whole,
  builtBy: z.string(),
  builtAt: z.date(),
  lockedBy: z.string().nullable(),
  authorisedBy: z.string().nullable(),
})

/** A council's runs: those that somebody still works on first, then the newest. */
export async function listRuns(
  db: Reader,
  { councilId, page: wanted }: { councilId: string; page: number },
): Promise<{ runs: RunRow[]; page: Page }> {
  const page = paginate(wanted, await db.paymentRun.count({ where: { councilId } }))
  const runs = await parsedRows<RunRow>(db, Run)`
    select ${RUN_COLUMNS} from payment_run r left join person b on b.id = r.built_by_person_id
      left join person l on l.id = r.locked_by_person_id left join person a on a.id = r.authorised_by_person_id
    where r.council_id = ${councilId}::uuid
    order by r.status in ('reconciled', 'cancelled'), r.number desc limit ${page.limit} offset ${page.offset}`
  return { runs, page }
}

const DUE = (councilId: string, now: Date) => Prisma.sql`
  from instalment i join grant_application a on a.id = i.application_id
  where i.council_id = ${councilId}::uuid and i.status = 'due' and ${releasedBy(now)}`

/** What is due and in no run, and what waits for the employer's word first. Pence are whole. */
export async function dueTotals(db: Reader, { councilId, now }: { councilId: string; now: Date }) {
  const [due] = await parsedRows(db, z.object({ count: whole, pence: whole }))`
    select count(*)::int as count, coalesce(sum(i.pence), 0) as pence ${DUE(councilId, now)}`
  const [word] = await parsedRows(db, z.object({ count: whole }))`
    select count(*)::int as count from instalment i join grant_application a on a.id = i.application_id
    where i.council_id = ${councilId}::uuid and i.status = 'scheduled' and i.while_employed and i.due_on <= ${now}::date
      and ${releasedBy(now)}`
  return { count: due!.count, pence: due!.pence, waitingForWord: word!.count }
}

const DueInstalment = z.object({
  instalmentId: z.string(),
  applicationReference: z.string(),
  name: z.string(),
  pence: whole,
  dueOn: z.date(),
  reason: z.enum(exclusionReasons).nullable(),
  doubts: z.array(z.enum(signalKinds)),
})

/** What is due and in no run, what is due longest first. */
export async function listDue(
  db: Reader,
  { councilId, now, page: wanted }: { councilId: string; now: Date; page: number },
): Promise<{ rows: DueRow[]; page: Page }> {
  const { count } = await dueTotals(db, { councilId, now })
  const page = paginate(wanted, count)
  const rows = await parsedRows<DueRow>(db, DueInstalment)`
    select i.id as "instalmentId", a.reference as "applicationReference", a.name, i.pence, i.due_on as "dueOn",
      (select x.reason from payment_exclusion x join payment_run r on r.id = x.run_id
        where x.instalment_id = i.id order by r.number desc limit 1) as reason,
      array(select distinct s.kind from grant_signal s where s.application_id = a.id and s.resolved_at is null order by s.kind) as doubts
    ${DUE(councilId, now)} order by i.due_on, i.id limit ${page.limit} offset ${page.offset}`
  return { rows, page }
}

/** How much has become due since an open run was built. */
export async function dueSince(
  db: Reader,
  { runId, councilId, now }: { runId: string; councilId: string; now: Date },
): Promise<number> {
  const [row] = await parsedRows(db, z.object({ count: whole }))`
    select count(*)::int as count ${DUE(councilId, now)}
      and not exists (select from payment_exclusion x where x.run_id = ${runId}::uuid and x.instalment_id = i.id)`
  return row!.count
}
