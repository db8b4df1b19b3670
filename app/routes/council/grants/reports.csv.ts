import { stringify } from 'csv-stringify/sync'
import { reportRows } from '#app/grants/reports/report-csv'
import { grantReport } from '#app/grants/reports/report.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

/** What the page shows, with the same numbers hidden. */
export const loader = as('grant-reader', async ({ db, url, council, roles, actor, clock }) => {
  const report = await grantReport(db, {
    councilId: council.id,
    personId: actor.personId,
    roles,
    schemeId: url.searchParams.get('scheme'),
    year: url.searchParams.get('year'),
    now: clock.now(),
  })
  return new Response(stringify(reportRows(report), { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="grants-${council.slug}-${londonDate(clock.now())}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
