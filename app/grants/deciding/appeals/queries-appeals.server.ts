import { namesOf } from '#app/grants/checking/queries-names.server'
import { officerRoles } from '#app/grants/checking/duties/policy'
import { readDefinition } from '#app/grants/schemes/definition'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import type { AppealRow, AppealView } from './appeal-view'

type Reading = { councilId: string; personId: string }

/** A page of the appeals of the reader's schemes: open ones by the day they are due, decided ones newest first. */
export async function listAppeals(
  db: Reader,
  { councilId, personId, view, page: wanted, now }: Reading & { view: AppealView; page: number; now: Date },
): Promise<{ rows: AppealRow[]; page: Page; counts: Record<AppealView, number> }> {
  const schemes = await schemesOf(db, { councilId, personId, roles: officerRoles })
  const scope = { councilId, ...(schemes && { application: { schemeId: { in: schemes } } }) }
  const whereOf = { open: { ...scope, status: 'open' }, decided: { ...scope, status: { not: 'open' } } }
  const [open, decided] = await Promise.all([
    db.grantAppeal.count({ where: whereOf.open }),
    db.grantAppeal.count({ where: whereOf.decided }),
  ])
  const counts = { open, decided }
  const page = paginate(wanted, counts[view])
  const rows = await db.grantAppeal.findMany({
    where: whereOf[view],
    orderBy:
      view === 'open' ? [{ dueOn: 'asc' }, { madeAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    skip: page.offset,
    take: page.limit,
    select: {
      id: true,
      madeAt: true,
      dueOn: true,
      status: true,
      decidedAt: true,
      officerPersonId: true,
      application: { select: { reference: true, version: { select: { definition: true } } } },
    },
  })
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ officerPersonId }) => officerPersonId ?? []),
  )
  const today = londonDate(now)
  return {
    page,
    counts,
    rows: rows.map(({ application, status, officerPersonId, ...row }) => {
      const dueOn = fromDateColumn(row.dueOn)
      return {
        id: row.id,
        reference: application.reference,
        scheme: readDefinition(application.version.definition).name,
        madeAt: row.madeAt,
        dueOn,
        late: status === 'open' && dueOn < today,
        status,
        decidedAt: row.decidedAt,
        officer: officerPersonId && nameOf(officerPersonId),
      }
    }),
  }
}
