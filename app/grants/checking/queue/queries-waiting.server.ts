import { MOST_COUNTED, noGrants, type GrantsQueue } from '#app/organisations/councils/overview'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import { Prisma, type Reader } from '#app/platform/database/client.server'

type Asks = { councilId: string; personId: string; roles: readonly CouncilRole[] }

/** What waits about grants for these roles, within the schemes that each of them is for. Nothing for other roles. */
export async function grantsWaiting(db: Reader, { councilId, personId, roles }: Asks): Promise<GrantsQueue> {
  if (!roles.some((role) => ROLES.includes(role))) return noGrants
  const council = Prisma.sql`council_id = ${councilId}::uuid`
  /** Counts up to MOST_COUNTED rows; nothing at all for somebody without the role. */
  const counted = (holds: boolean, rows: Prisma.Sql) =>
    holds ? Prisma.sql`(select count(*)::int from (select from ${rows} limit ${MOST_COUNTED}) counted)` : Prisma.sql`0`
  const inSchemesOf = async (role: CouncilRole) => {
    const schemes = roles.includes(role) ? await schemesOf(db, { councilId, personId, roles: [role] }) : []
    return schemes === null ? Prisma.empty : Prisma.sql`and scheme_id = any(${schemes}::uuid[])`
  }
  const [assessor, approver, appeals] = await Promise.all(
    (['assessor', 'approver', 'appeals'] as const).map(inSchemesOf),
  )
  const toCheck = Prisma.sql`grant_application where ${council} and status in ('submitted', 'checking') ${assessor!}`
  const pays = roles.includes('payments')
  const [row] = await db.$queryRaw<GrantsQueue[]>`
    select
      ${counted(roles.includes('assessor'), toCheck)} as "toCheck",
      ${counted(roles.includes('assessor'), Prisma.sql`${toCheck} and urgent`)} as urgent,
      ${counted(roles.includes('approver'), Prisma.sql`grant_application where ${council} and status = 'recommended' ${approver!}`)} as recommended,
      ${counted(
        roles.includes('approver'),
        Prisma.sql`grant_application a where ${council} and a.status = 'monitoring' ${approver!}
          and not exists (select from grant_recovery r where r.application_id = a.id)
          and (select k.answer from confirmation k where k.application_id = a.id and k.kind = 'retention'
            and k.answered_at is not null and k.cancelled_at is null order by k.answered_at desc, k.id desc limit 1)
            in ('left', 'not-ours')`,
      )} as left,
      ${counted(roles.includes('appeals'), Prisma.sql`grant_application where ${council} and status = 'appealed' ${appeals!}`)} as appealed,
      ${counted(pays, Prisma.sql`instalment where ${council} and status = 'due'`)} as "duePayments",
      ${counted(pays, Prisma.sql`payment_run where ${council} and status in ('locked', 'authorised')`)} as runs,
      ${counted(
        pays || roles.includes('approver'),
        Prisma.sql`grant_recovery where ${council} and status = 'proposed' and proposed_by_person_id <> ${personId}::uuid`,
      )} as recoveries,
      ${counted(
        pays || roles.includes('admin'),
        Prisma.sql`pot_transfer where ${council} and status = 'proposed' and proposed_by_person_id <> ${personId}::uuid`,
      )} as transfers,
      ${counted(
        roles.some((role) => role === 'assessor' || role === 'approver' || role === 'appeals'),
        Prisma.sql`grant_review r join grant_application a on a.id = r.application_id join grant_decision d on d.id = r.decision_id
          where r.council_id = ${councilId}::uuid and r.finding is null and a.scrubbed_at is null
            and (d.id = a.decision_id or d.kind = 'appeal') and may_review_grant(a.id, ${personId}::uuid)`,
      )} as reviews`
  return row!
}

const ROLES: readonly CouncilRole[] = ['assessor', 'approver', 'appeals', 'payments', 'admin']
