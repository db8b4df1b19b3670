import { stringify } from 'csv-stringify/sync'
import { reportRows } from '#app/grants/reports/report-csv'
import { grantReport } from '#app/grants/reports/report.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

/** The figures as they may be published, small numbers hidden; with `numbers=all` as staff see them on the page. */
export const loader = as('grant-reader', async ({ db, url, council, roles, actor, clock }) => {
  const readers = url.searchParams.get('numbers') === 'all' ? 'staff' : 'public'
  const report = await grantReport(db, {
    councilId: council.id,
    personId: actor.personId,
    roles,
    schemeId: url.searchParams.get('scheme'),
    year: url.searchParams.get('year'),
    now: clock.now(),
    readers,
  })
  return new Response(stringify(reportRows(report), { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="grants-${council.slug}-${londonDate(clock.now())}${readers === 'staff' ? '-not-to-publish' : ''}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
