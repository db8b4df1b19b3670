import { stringify } from 'csv-stringify/sync'
import { readQuarter } from '#app/people/equality/quarters'
import { referredCounts } from '#app/people/equality/queries-referred-counts.server'
import { referredCells } from '#app/people/equality/referred-counts'
import { licensedProviders } from '#app/referrals/programmes/queries-licences.server'
import { readPeriod } from '#app/referrals/reports/period'
import { uptakeOf } from '#app/referrals/reports/queries-uptake.server'
import { reportCells, uptakeCells } from '#app/referrals/reports/report-csv'
import { referralReport } from '#app/referrals/reports/report.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

/** What the page shows, with the same numbers hidden. */
export const loader = as('money-officer', async ({ db, url, clock, council }) => {
  const now = clock.now()
  const { id: councilId } = council
  const period = readPeriod(url.searchParams.get('period'))
  const quarter = readQuarter(url.searchParams.get('quarter'), now)
  const report = await referralReport(db, { councilId, period, now })
  const equality = await referredCounts(db, { councilId, quarter, now })
  const [uptake, licences] = await Promise.all([
    uptakeOf(db, { councilId, now }),
    licensedProviders(db, { councilId, now }),
  ])
  const cells = [...reportCells(report), [], ...uptakeCells(uptake, licences), [], ...referredCells(equality)]
  return new Response(stringify(cells, { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="referrals-${council.slug}-${londonDate(now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
