import { stringify } from 'csv-stringify/sync'
import { readPeriod } from '#app/referrals/reports/period'
import { reportCells } from '#app/referrals/reports/report-csv'
import { referralReport } from '#app/referrals/reports/report.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

/** What the page shows. */
export const loader = as('provider-viewer', async ({ db, url, clock, provider }) => {
  const { councilId, providerId } = provider
  const now = clock.now()
  const period = readPeriod(url.searchParams.get('period'))
  const cells = reportCells(await referralReport(db, { councilId, providerId, period, now }))
  return new Response(stringify(cells, { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="referrals-${londonDate(now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
