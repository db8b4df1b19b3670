import { stringify } from 'csv-stringify/sync'
import { impactCells } from '#app/people/equality/impact-words'
import { readQuarter } from '#app/people/equality/quarters'
import { matchingCounts } from '#app/people/equality/queries-matching-counts.server'
import { as } from '#app/platform/guard.server'

/** The impact report of a quarter as a table; what is hidden on the page is hidden here. */
export const loader = as('broker', async ({ db, clock, council, url }) => {
  const now = clock.now()
  const quarter = readQuarter(url.searchParams.get('quarter'), now)
  const cells = impactCells(await matchingCounts(db, { councilId: council.id, quarter, now }))
  return new Response(stringify(cells, { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="impact-${council.slug}-${quarter}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
