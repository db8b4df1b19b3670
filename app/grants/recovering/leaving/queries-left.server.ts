import { z } from 'zod'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { fromDateColumn } from '#app/shared/dates'
import { recoveryCase } from '../queries-case.server'
import type { LeftRow } from './left'

/** As many as the first page shows. */
const SHOWN = 10

const Row = z.object({
  applicationId: z.string(),
  reference: z.string(),
  scheme: z.string(),
  status: z.enum(['approved', 'monitoring']),
  leftOn: z.date().nullable(),
  answeredAt: z.date(),
  unpaidPence: whole,
})

/** Who left during an award, by the newest word of their employer, in an approver's schemes; longest ago first. */
export async function leftDuringAward(
  db: Reader,
  { councilId, personId }: { councilId: string; personId: string },
): Promise<{ rows: LeftRow[]; total: number }> {
  const schemes = await schemesOf(db, { councilId, personId, roles: ['approver'] })
  const mine = schemes === null ? Prisma.empty : Prisma.sql`and a.scheme_id = any(${schemes}::uuid[])`
  const left = Prisma.sql`
    from grant_application a join scheme_version v on v.id = a.version_id, lateral (
      select k.answer, k.left_on, k.answered_at from confirmation k
      where k.application_id = a.id and k.kind = 'retention' and k.answered_at is not null and k.cancelled_at is null
      order by k.answered_at desc, k.id desc limit 1) w, lateral (
      select coalesce(sum(i.pence), 0)::int as pence from instalment i
      where i.application_id = a.id and i.while_employed and i.status in ('scheduled', 'due')) u
    where a.council_id = ${councilId}::uuid and w.answer in ('left', 'not-ours') ${mine}
      and (a.status = 'monitoring' or (a.status = 'approved' and u.pence > 0))
      and not exists (select from grant_recovery r where r.application_id = a.id)`
  const [count] = await parsedRows(db, z.object({ total: whole }))`select count(*)::int as total ${left}`
  const rows = await parsedRows(db, Row)`
    select a.id as "applicationId", a.reference, v.definition ->> 'name' as scheme, a.status, w.left_on as "leftOn",
      w.answered_at as "answeredAt", u.pence as "unpaidPence"
    ${left} order by w.answered_at, a.id limit ${SHOWN}`
  const cases = await Promise.all(rows.map(({ applicationId }) => recoveryCase(db, applicationId)))
  return {
    total: count!.total,
    rows: rows.map(({ status, leftOn, unpaidPence, ...row }, index) => ({
      ...row,
      leftOn: leftOn && fromDateColumn(leftOn),
      unpaidPence: status === 'approved' ? unpaidPence : 0,
      askBackPence: cases[index]!.askBack?.pence ?? 0,
    })),
  }
}
