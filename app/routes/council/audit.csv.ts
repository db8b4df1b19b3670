import { auditWords } from '#app/across/audit-words'
import { readAuditFilter } from '#app/people/audit/audit-filter'
import { exportEvents } from '#app/people/audit/export-events.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

/** The record as a table, as filtered on the page; sent while it is read. */
export const loader = as('admin', ({ request, db, url, council, clock }) => {
  const filter = readAuditFilter(url.searchParams)
  const csv = exportEvents(db, { councilId: council.id, filter, words: auditWords, signal: request.signal })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${council.slug}-${londonDate(clock.now())}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
