import { z } from 'zod'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { bytes, parsedRows, whole } from '#app/platform/database/rows.server'
import { isPayable } from '../bank/bacs'
import { lookForDoubts } from '#app/grants/applying/identities/look-for-doubts.server'
import { accountOpener, type AccountOpener } from '#app/grants/applying/bank-details/bank-details-record.server'
import { handReasons } from '../runs/exclusion'
import type { DueInstalment, UnderWay } from '../runs/plan-run'

/** Still at work, as far as an instalment that is paid only then needs to know (SQL, about `i` and `a`). */
export const EMPLOYMENT_CONFIRMED = Prisma.sql`(not i.while_employed or (
  case (select c.answer from confirmation c where c.application_id = a.id and c.answered_at is not null
      and c.answered_at >= (i.due_on - 28)::timestamp at time zone 'Europe/London' order by c.answered_at desc, c.id desc limit 1)
    when 'employed' then true
    when 'left' then false
    when 'not-ours' then false
    else exists (select from employment e where e.id = a.employment_id and e.status = 'started') end))`

/** The decision stands and its applicant may know it (SQL, about `a`). */
export const releasedBy = (now: Date) =>
  Prisma.sql`(a.status = 'approved' and coalesce(a.released_at, a.decided_at) <= ${now})`

type Run = { id: string; councilId: string; payOn: Date; builtByPersonId: string }

const UnderWayRow = z.object({
  personId: z.string(),
  fingerprint: z.string().nullable(),
  nino: z.string().nullable(),
})

const Row = UnderWayRow.extend({
  id: z.string(),
  applicationId: z.string(),
  name: z.string(),
  pence: whole,
  bankDetailsId: z.string().nullable(),
  sealed: bytes.nullable(),
  released: z.boolean(),
  doubted: z.boolean(),
  accountChecked: z.boolean(),
  decidedByBuilder: z.boolean(),
  builderInterest: z.boolean(),
  employmentConfirmed: z.boolean(),
  takenOut: z.enum(handReasons).nullable(),
  lineId: z.string().nullable(),
})

/** What is due or in the run already: `gone` is in it, but its decision does not stand any more. Pence are whole. */
export type Due = { due: (DueInstalment & { lineId: string | null })[]; gone: string[]; underWay: UnderWay[] }

/**
 * Everything from which a run's lines are worked out. Locks the instalments until the transaction ends, and only then looks
 * at what hangs on them: whoever changes bank details or a decision locks them too, so nothing read here is out of date.
 * What is to be doubted is looked for anew, whatever caused it.
 */
export async function readDue(tx: Tx, run: Run, now: Date): Promise<Due> {
  const due = await lockDue(tx, run)
  const ids = due.map(({ id }) => id)
  const open = accountOpener()
  await lookForDoubts(tx, { applicationIds: due.map(({ applicationId }) => applicationId), now, open })
  const rows = await parsedRows(tx, Row)`
    select i.id, i.application_id as "applicationId", a.person_id as "personId", a.name, i.pence,
      a.bank_details_id as "bankDetailsId", b.fingerprint, b.sealed, n.hash as nino, ${releasedBy(now)} as released,
      coalesce(b.check_result = 'valid' or b.checked_at is not null, false) as "accountChecked",
      exists (select from grant_decision d where d.application_id = a.id and d.by_person_id = ${run.builtByPersonId}::uuid)
        as "decidedByBuilder",
      exists (select from grant_signal s where s.application_id = a.id and s.resolved_at is null) as doubted,
      has_grant_interest(a.id, ${run.builtByPersonId}::uuid) as "builderInterest",
      ${EMPLOYMENT_CONFIRMED} as "employmentConfirmed", x.reason as "takenOut", l.line_id as "lineId"
    from instalment i join grant_application a on a.id = i.application_id
      left join bank_details b on b.id = a.bank_details_id
      left join grant_identity n on n.application_id = a.id and n.kind = 'national-insurance'
      left join payment_exclusion x on x.run_id = ${run.id}::uuid and x.instalment_id = i.id and x.reason like 'by-hand-%'
      left join (select li.instalment_id, li.line_id from payment_line_instalment li
        join payment_line l on l.id = li.line_id where l.run_id = ${run.id}::uuid and li.live) l on l.instalment_id = i.id
    where i.id = any(${ids}::uuid[])
    order by i.id`
  const standing = rows.filter(({ released }) => released)
  return {
    due: standing.map(({ sealed, released: _, ...row }) => ({ ...row, payable: canPay({ ...row, sealed }, open) })),
    gone: rows.filter(({ released, lineId }) => !released && lineId !== null).map(({ id }) => id),
    underWay: await readUnderWay(tx, run),
  }
}

/** What is due by the day of the run, and what is in it. */
function lockDue(tx: Tx, run: Run): Promise<{ id: string; applicationId: string }[]> {
  return parsedRows(tx, z.object({ id: z.string(), applicationId: z.string() }))`
    select i.id, i.application_id as "applicationId" from instalment i where i.id in (
      select id from instalment where council_id = ${run.councilId}::uuid and status = 'due' and due_on <= ${run.payOn}::date
      union all
      select li.instalment_id from payment_line_instalment li join payment_line l on l.id = li.line_id
      where l.run_id = ${run.id}::uuid and li.live)
    and i.status in ('due', 'in_run') order by i.id for update of i`
}

/** Bank details that cannot be opened or written are somebody's to look at, not the end of the whole run. */
function canPay(
  { bankDetailsId, sealed }: Pick<z.output<typeof Row>, 'bankDetailsId' | 'sealed'>,
  open: AccountOpener,
): boolean {
  const account = bankDetailsId && sealed ? open({ bankDetailsId, sealed }) : null
  return account !== null && isPayable(account)
}

function readUnderWay(tx: Tx, run: Run): Promise<UnderWay[]> {
  return parsedRows(tx, UnderWayRow)`
    select distinct l.person_id as "personId", b.fingerprint, n.hash as nino
    from payment_run r join payment_line l on l.run_id = r.id and l.status = 'ready'
      join bank_details b on b.id = l.bank_details_id
      join payment_line_instalment li on li.line_id = l.id and li.live
      join instalment i on i.id = li.instalment_id
      left join grant_identity n on n.application_id = i.application_id and n.kind = 'national-insurance'
    where r.council_id = ${run.councilId}::uuid and r.id <> ${run.id}::uuid
      and r.status in ('open', 'locked', 'authorised', 'exported', 'part_confirmed')`
}
