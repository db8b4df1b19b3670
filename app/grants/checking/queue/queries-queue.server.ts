import { safeContactWords } from '#app/people/profile/safe-contact'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { fromDateColumn } from '#app/shared/dates'
import type { QueueFilters } from './queue-filters'
import type { Queue, QueueRow } from './queue-view'
import { countQueue, MOST_LISTED, queueIds } from './queue-ids.server'
import { claimOf } from './claim'
import { officerRoles } from '../duties/policy'
import { namesOf, schemeNamesOf } from '../queries-names.server'

/**
 * One page of the applications that this officer may read. The number of queries and the rows they touch do not grow
 * with the number of applications.
 */
export async function grantQueue(
  db: Reader,
  { councilId, personId, now, filters }: { councilId: string; personId: string; now: Date; filters: QueueFilters },
): Promise<Queue> {
  const allowed = await schemesOf(db, { councilId, personId, roles: officerRoles })
  const names = await schemeNamesOf(db, { councilId, now })
  const schemes = [...names].flatMap(([id, name]) => (!allowed || allowed.includes(id) ? [{ id, name }] : []))
  const chosen = schemes.some(({ id }) => id === filters.schemeId) ? [filters.schemeId!] : allowed
  const scope = { councilId, personId, schemeIds: chosen }
  const counts = await countQueue(db, scope)
  const { ids, page } = await queueIds(db, scope, { filters, counts })
  return { rows: await rowsOf(db, ids, now), page, counts, schemes, more: page.total >= MOST_LISTED }
}

const columns = {
  id: true,
  reference: true,
  name: true,
  status: true,
  urgent: true,
  submittedAt: true,
  dueOn: true,
  pausedOn: true,
  holdUntil: true,
  requestedPence: true,
  claimedByPersonId: true,
  claimedUntil: true,
  assistedByPersonId: true,
  recommendationId: true,
  person: { select: { safeContact: true } },
  _count: { select: { signals: { where: { resolvedAt: null } } } },
} satisfies Prisma.GrantApplicationSelect

async function rowsOf(db: Reader, ids: string[], now: Date): Promise<QueueRow[]> {
  if (ids.length === 0) return []
  const rows = await db.grantApplication.findMany({ where: { id: { in: ids } }, select: columns })
  const recommendations = await db.grantDecision.findMany({
    where: {
      id: { in: rows.flatMap(({ status, recommendationId }) => (status === 'recommended' && recommendationId) || []) },
    },
    select: { id: true, applicationId: true, pence: true, byPersonId: true },
  })
  const nameOf = await namesOf(db, [
    ...rows.flatMap(({ claimedByPersonId }) => claimedByPersonId ?? []),
    ...recommendations.map(({ byPersonId }) => byPersonId),
  ])
  const schemes = await db.$queryRaw<{ id: string; name: string }[]>`
    select a.id, v.definition ->> 'name' as name from grant_application a join scheme_version v on v.id = a.version_id
    where a.id = any(${ids}::uuid[])`
  const place = new Map(ids.map((id, index) => [id, index]))
  return rows
    .sort((a, b) => place.get(a.id)! - place.get(b.id)!)
    .map((row): QueueRow => {
      const recommended = recommendations.find(({ applicationId }) => applicationId === row.id)
      return {
        id: row.id,
        reference: row.reference,
        name: row.name,
        scheme: schemes.find(({ id }) => id === row.id)?.name ?? '',
        status: row.status,
        urgent: row.urgent,
        submittedAt: row.submittedAt!,
        dueOn: fromDateColumn(row.dueOn ?? row.submittedAt!),
        pausedOn: row.pausedOn && fromDateColumn(row.pausedOn),
        holdUntil: row.holdUntil && fromDateColumn(row.holdUntil),
        requestedPence: row.requestedPence,
        claim: claimOf(row, now, nameOf),
        careful: safeContactWords(row.person.safeContact),
        openSignals: row._count.signals,
        assisted: row.assistedByPersonId !== null,
        recommendation: recommended
          ? {
              id: recommended.id,
              pence: recommended.pence,
              by: nameOf(recommended.byPersonId),
              byPersonId: recommended.byPersonId,
            }
          : null,
      }
    })
}
