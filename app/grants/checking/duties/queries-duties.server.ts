import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import type { ApprovalLimits, LimitedRole } from './approval-limits'
import type { Duty, DutyBar } from './duties'

const Bars = z.object({ holds: z.boolean(), interest: z.boolean(), other: z.boolean(), paid: z.boolean() })

type Scope = { applicationId: string; personId: string; duty: Duty }

/**
 * Why this person may not do this duty on the application in the round it is in; null: nothing bars them. Asks the
 * database's own functions, so that what a page says and what the trigger refuses are one rule.
 */
export async function dutyBar(db: Reader, { applicationId, personId, duty }: Scope): Promise<DutyBar | null> {
  const [row] = await parsedRows(db, Bars)`
    select
      holds_grant_role(a.council_id, ${personId}::uuid, ${duty}, a.scheme_id) as holds,
      has_grant_interest(a.id, ${personId}::uuid) as interest,
      exists (select from grant_decision d where d.application_id = a.id and d.by_person_id = ${personId}::uuid
        and (d.round <> a.round
          or case d.kind when 'recommend' then 'assessor' when 'appeal' then 'appeals' else 'approver' end <> ${duty})) as other,
      exists (select from payment_line_instalment li join instalment i on i.id = li.instalment_id
        join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
        where i.application_id = a.id
          and ${personId}::uuid in (r.built_by_person_id, r.locked_by_person_id, r.authorised_by_person_id)) as paid
    from grant_application a where a.id = ${applicationId}::uuid`
  if (!row?.holds) return 'role-missing'
  if (row.interest) return 'interest'
  if (row.other) return 'duties-separate'
  return row.paid ? 'paid-it' : null
}

/** The most a role of the council may recommend or approve, in pence; null: nothing, since no limit is set. */
export async function approvalLimit(
  db: Reader,
  { councilId, role }: { councilId: string; role: 'assessor' | 'approver' },
): Promise<number | null> {
  const row = await db.approvalLimit.findUnique({
    where: { councilId_role: { councilId, role } },
    select: { maxPence: true },
  })
  return row?.maxPence ?? null
}

/** All limits of a council, for the page that sets them. */
export async function approvalLimits(db: Reader, councilId: string): Promise<ApprovalLimits> {
  const rows = await db.approvalLimit.findMany({ where: { councilId }, select: { role: true, maxPence: true } })
  const of = (role: LimitedRole) => rows.find((row) => row.role === role)?.maxPence ?? null
  return { assessor: of('assessor'), approver: of('approver'), payments: of('payments') }
}
