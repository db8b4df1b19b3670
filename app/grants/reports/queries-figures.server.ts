import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { Decided, Part } from './figures'
import { quarterStarts, quarterWords } from './financial-year'

/** One scheme in one financial year. Nothing is ever counted over several, so that no figure is left by subtraction. */
export type FiguresScope = { councilId: string; schemeId: string; year: number }

const Row = z.object({ label: z.string().nullable(), people: whole, pence: whole })
type Row = z.output<typeof Row>

const Sum = Row.omit({ label: true })

const partsOf = (rows: readonly Row[], missing: string): Part[] =>
  rows.map(({ label, people, pence }) => ({ label: label ?? missing, people, pence }))

/** Awards that stand, of the year in which they were decided; by where people live and work, for whom, and for what. */
export async function awardsBy(db: Reader, { councilId, schemeId, year }: FiguresScope) {
  const [from, , , , to] = quarterStarts(year)
  const district = (column: 'home' | 'work') => parsedRows(db, Row)`
    select coalesce(d.name, x.gss) as label, count(*)::int as people, sum(x.pence) as pence
    from (select w.pence, case ${column} when 'home' then a.home_district_gss else a.work_district_gss end as gss
      from grant_award w join grant_application a on a.id = w.application_id
      where w.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and w.undone_at is null
        and w.at >= ${from} and w.at < ${to}) x
    left join district d on d.gss = x.gss group by 1 order by people desc, label`
  const [home, work, provider, costs, [all]] = await Promise.all([
    district('home'),
    district('work'),
    parsedRows(db, Row)`
      select p.name as label, count(*)::int as people, sum(w.pence) as pence
      from grant_award w join grant_application a on a.id = w.application_id left join provider p on p.id = a.provider_id
      where w.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and w.undone_at is null
        and w.at >= ${from} and w.at < ${to}
      group by p.id order by people desc, label`,
    parsedRows(db, Row)`
      select c.cost_type as label, count(*)::int as people, sum(c.awarded_pence) as pence
      from grant_award w join grant_application a on a.id = w.application_id join grant_cost c on c.application_id = a.id
      where w.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and w.undone_at is null
        and w.at >= ${from} and w.at < ${to} and c.awarded_pence > 0
      group by 1 order by people desc, label`,
    parsedRows(db, Sum)`
      select count(*)::int as people, coalesce(sum(w.pence), 0) as pence
      from grant_award w join grant_application a on a.id = w.application_id
      where w.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and w.undone_at is null
        and w.at >= ${from} and w.at < ${to}`,
  ])
  return {
    home: partsOf(home, 'Not known'),
    work: partsOf(work, 'Not known'),
    provider: partsOf(provider, 'Employers not on the portal'),
    costs: partsOf(costs, 'Not known'),
    whole: all!,
  }
}

/** Applications sent, agreed to and refused in each quarter of the year. */
export async function quartersOf(db: Reader, { councilId, schemeId, year }: FiguresScope) {
  const bounds = quarterStarts(year)
  const starts = bounds.slice(0, 4)
  const [from, to] = [bounds[0], bounds[4]]
  const Quarter = Sum.extend({ quarter: whole })
  const [sent, agreed, refused] = await Promise.all([
    parsedRows(db, Quarter)`
      select width_bucket(submitted_at, ${starts}::timestamptz[]) as quarter, count(*)::int as people, 0 as pence
      from grant_application where council_id = ${councilId}::uuid and scheme_id = ${schemeId}::uuid
        and submitted_at >= ${from} and submitted_at < ${to} group by 1`,
    parsedRows(db, Quarter)`
      select width_bucket(w.at, ${starts}::timestamptz[]) as quarter, count(*)::int as people, sum(w.pence) as pence
      from grant_award w join grant_application a on a.id = w.application_id
      where w.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and w.undone_at is null
        and w.at >= ${from} and w.at < ${to} group by 1`,
    parsedRows(db, Quarter)`
      select width_bucket(decided_at, ${starts}::timestamptz[]) as quarter, count(*)::int as people, 0 as pence
      from grant_application where council_id = ${councilId}::uuid and scheme_id = ${schemeId}::uuid
        and status in ('rejected', 'appealed', 'rejected_final') and decided_at >= ${from} and decided_at < ${to} group by 1`,
  ])
  const series = (rows: z.output<typeof Quarter>[]): Part[] =>
    quarterWords.map((label, index) => {
      const row = rows.find(({ quarter }) => quarter === index + 1)
      return { label, people: row?.people ?? 0, pence: row?.pence ?? 0 }
    })
  return { sent: series(sent), agreed: series(agreed), refused: series(refused) }
}

/** Refusals that stand, by the code of the reason; one may have several. */
export async function refusalsBy(db: Reader, { councilId, schemeId, year }: FiguresScope) {
  const [from, , , , to] = quarterStarts(year)
  const rows = await parsedRows(db, Row)`
    select reason as label, count(*)::int as people, 0 as pence
    from grant_application a join grant_decision d on d.id = a.decision_id cross join lateral unnest(d.reasons) as reason
    where a.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and d.outcome = 'reject'
      and a.status in ('rejected', 'appealed', 'rejected_final') and a.decided_at >= ${from} and a.decided_at < ${to}
    group by 1 order by people desc, label`
  return partsOf(rows, 'Not known')
}

/** Decisions of the year that were drawn for a second look, and what was found so far. */
export async function secondLooksIn(db: Reader, { councilId, schemeId, year }: FiguresScope) {
  const [from, , , , to] = quarterStarts(year)
  const rows = await parsedRows(db, z.object({ finding: z.string().nullable(), looks: whole }))`
    select r.finding, count(*)::int as looks
    from grant_review r join grant_decision d on d.id = r.decision_id join grant_application a on a.id = r.application_id
    where r.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and d.at >= ${from} and d.at < ${to} group by 1`
  return {
    drawn: rows.reduce((sum, { looks }) => sum + looks, 0),
    found: Object.fromEntries(rows.flatMap(({ finding, looks }) => (finding ? [[finding, looks]] : []))),
  }
}

/** When applications were sent, first decided, and due. */
export function decidedIn(db: Reader, { councilId, schemeId, year }: FiguresScope): Promise<Decided[]> {
  const [from, , , , to] = quarterStarts(year)
  return db.$queryRaw<Decided[]>`
    select a.submitted_at as "submittedAt", a.due_on as "dueOn", a.round = 1 as "firstRound", d.at as "decidedAt"
    from grant_application a
    join lateral (select at from grant_decision where application_id = a.id and council_id = a.council_id
      and kind = 'decide' and round = 1 order by at desc limit 1) d on true
    where a.council_id = ${councilId}::uuid and a.scheme_id = ${schemeId}::uuid and a.decision_id is not null
      and d.at >= ${from} and d.at < ${to}`
}
