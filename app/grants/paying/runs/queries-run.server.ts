import { z } from 'zod'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { bytes, parsedRows, whole } from '#app/platform/database/rows.server'
import { fromDateColumn } from '#app/shared/dates'
import { paginate } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { compareNames } from '#app/grants/applying/bank-details/account-name'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { signalKinds } from '#app/grants/applying/identities/signal'
import { paidAfterDays } from '../files/payment-files'
import { paymentFiles } from '../files/queries-payment-files.server'
import { exclusionReasons } from './exclusion'
import { authorisersOf, mayPay } from './queries-payer.server'
import { doubtedLines, OTHER_ACCOUNT } from '../doubts/run-doubts.server'
import type { RunViewer } from './policy/run-policy'
import type { ExclusionRow, LineRow, RunView } from './run-view'

type Scope = { runId: string; councilId: string }

/** Whether the council has a run of this id: a look before a form is read. */
export async function findRun(db: Reader, { runId, councilId }: Scope) {
  if (!isUuid(runId)) return null
  return db.paymentRun.findFirst({ where: { id: runId, councilId }, select: { id: true } })
}

/** A run without its lines; null: no such run of the council. */
export async function getRun(db: Reader, { runId, councilId }: Scope): Promise<RunView | null> {
  if (!isUuid(runId)) return null
  const run = await db.paymentRun.findFirst({
    where: { id: runId, councilId },
    omit: { fileSealed: true },
    include: {
      downloads: { orderBy: { at: 'desc' }, take: 20 },
      files: { select: { format: true, sha256: true }, orderBy: { format: 'desc' } },
      confirmations: { orderBy: { at: 'desc' }, take: 20 },
      _count: { select: { downloads: true } },
    },
  })
  if (!run) return null
  const { downloads, confirmations, files, _count: count, ...row } = run
  const names = await namesOf(db, [
    row.builtByPersonId,
    row.lockedByPersonId,
    row.authorisedByPersonId,
    ...downloads.map(({ personId }) => personId),
    ...confirmations.map(({ uploadedByPersonId }) => uploadedByPersonId),
  ])
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    payOn: fromDateColumn(row.payOn),
    plannedOn: row.plannedOn && fromDateColumn(row.plannedOn),
    lineCount: row.lineCount,
    totalPence: Number(row.totalPence),
    builtByPersonId: row.builtByPersonId,
    builtBy: names(row.builtByPersonId),
    builtAt: row.builtAt,
    lockedByPersonId: row.lockedByPersonId,
    lockedBy: row.lockedByPersonId && names(row.lockedByPersonId),
    lockedAt: row.lockedAt,
    authorisedBy: row.authorisedByPersonId && names(row.authorisedByPersonId),
    authorisedAt: row.authorisedAt,
    paidAfter: paidAfterDays(await paymentFiles(db, councilId)),
    files,
    exportedAt: row.exportedAt,
    fileSha256: row.fileSha256,
    downloadCount: count.downloads,
    downloads: downloads.map(({ id, personId, at }) => ({ id, by: names(personId), at })),
    confirmations: confirmations.map(({ id, uploadedByPersonId, at, paidLines, failedLines }) => ({
      id,
      by: names(uploadedByPersonId),
      at,
      paidLines,
      failedLines,
    })),
  }
}

async function namesOf(db: Reader, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const people = await db.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id: string) => names.get(id) || 'Somebody who has left'
}

/** What decides what this person may do with the run now. */
export async function runViewer(
  db: Reader,
  { run, councilId, personId }: { run: Pick<RunView, 'id' | 'status'>; councilId: string; personId: string },
): Promise<RunViewer> {
  const undecided = run.status === 'open' || run.status === 'locked'
  const limit = await db.approvalLimit.findUnique({ where: { councilId_role: { councilId, role: 'payments' } } })
  return {
    personId,
    hasInterest: undecided && !(await mayPay(db, { runId: run.id, personId })),
    limitPence: limit?.maxPence ?? null,
    ...(undecided || run.status === 'authorised'
      ? await doubtedLines(db, { runId: run.id })
      : { doubts: 0, otherAccounts: 0 }),
    authorisers: undecided ? await authorisersOf(db, { runId: run.id, councilId }) : [],
    anotherOpen: run.status === 'locked' && (await db.paymentRun.count({ where: { councilId, status: 'open' } })) > 0,
  }
}

export const LINE_VIEWS = ['all', 'ready', 'paid', 'failed'] as const
export type LineView = (typeof LINE_VIEWS)[number]

/** The kinds of what is open to be looked into (SQL; about `s`, a signal). */
const openDoubts = (where: Prisma.Sql) =>
  Prisma.sql`array(select distinct s.kind from grant_signal s where ${where} and s.resolved_at is null order by s.kind)`

type Paged = { runId: string; page: number }

const Line = z.object({
  id: z.string(),
  number: whole,
  name: z.string(),
  lastDigits: z.string(),
  pence: whole,
  reference: z.string(),
  status: z.enum(['ready', 'paid', 'failed']),
  failureReason: z.string().nullable(),
  instalments: whole,
  doubts: z.array(z.enum(signalKinds)),
  otherAccount: z.boolean(),
  sealed: bytes,
})

/** The lines of a run, by number. The run's council has been asked for before. */
export async function runLines(db: Reader, { runId, page: wanted, view }: Paged & { view: LineView }) {
  const counts = await db.paymentLine.groupBy({ by: ['status'], where: { runId }, _count: true })
  const countOf = (status: LineView) =>
    counts.reduce((sum, group) => (status === 'all' || group.status === status ? sum + group._count : sum), 0)
  const page = paginate(wanted, countOf(view))
  const only = view === 'all' ? Prisma.empty : Prisma.sql`and l.status = ${view}`
  const rows = await parsedRows(db, Line)`
    select l.id, l.number, p.name, b.last_digits as "lastDigits", l.pence, l.reference, l.status,
      l.failure_reason as "failureReason", p.instalments, b.sealed,
      ${openDoubts(Prisma.sql`s.application_id in (select i.application_id from payment_line_instalment li
        join instalment i on i.id = li.instalment_id where li.line_id = l.id and li.live and l.status = 'ready')`)} as doubts,
      l.status = 'ready' and ${OTHER_ACCOUNT} as "otherAccount"
    from payment_line l join bank_details b on b.id = l.bank_details_id, lateral (
      select min(a.name) as name, count(*)::int as instalments from payment_line_instalment li
        join instalment i on i.id = li.instalment_id join grant_application a on a.id = i.application_id
      where li.line_id = l.id) p
    where l.run_id = ${runId}::uuid ${only} order by l.number limit ${page.limit} offset ${page.offset}`
  const lines = rows.map(({ sealed, ...row }): LineRow => {
    const { accountName } = openBankDetails(sealed)
    return { ...row, accountName, nameMatch: compareNames(accountName, row.name) }
  })
  return { lines, page, counts: Object.fromEntries(LINE_VIEWS.map((lineView) => [lineView, countOf(lineView)])) }
}

const Exclusion = z.object({
  instalmentId: z.string(),
  applicationReference: z.string(),
  name: z.string(),
  pence: whole,
  reason: z.enum(exclusionReasons),
  bankDetailsId: z.string().nullable(),
  doubts: z.array(z.enum(signalKinds)),
})

/** Who is due and left out of a run, and why. */
export async function runExclusions(db: Reader, { runId, page: wanted }: Paged) {
  const page = paginate(wanted, await db.paymentExclusion.count({ where: { runId } }))
  const rows = await parsedRows<ExclusionRow>(db, Exclusion)`
    select x.instalment_id as "instalmentId", a.reference as "applicationReference", a.name, i.pence, x.reason,
      a.bank_details_id as "bankDetailsId",
      case x.reason when 'open-signal' then ${openDoubts(Prisma.sql`s.application_id = a.id`)} else '{}' end as doubts
    from payment_exclusion x join instalment i on i.id = x.instalment_id
      join grant_application a on a.id = i.application_id
    where x.run_id = ${runId}::uuid order by x.reason, a.name, i.id limit ${page.limit} offset ${page.offset}`
  return { rows, page }
}

/** References and amounts of what the bank has not answered, in the order of the file. */
export function unansweredLines(db: Reader, { runId }: { runId: string }) {
  return db.paymentLine.findMany({
    where: { runId, status: 'ready' },
    select: { reference: true, pence: true },
    orderBy: { number: 'asc' },
  })
}
