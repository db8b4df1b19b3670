import { stringify } from 'csv-stringify/sync'
import { publishedGrants } from '#app/grants/reports/queries-published.server'
import { readableSchemes } from '#app/grants/reports/report.server'
import { threeSixtyRows } from '#app/grants/reports/three-sixty-giving'
import { as } from '#app/platform/guard.server'

/** The same as a spreadsheet with the standard's column titles. */
export const loader = as('grant-reader', async ({ db, council, roles, actor, clock }) => {
  const { all } = await readableSchemes(db, { councilId: council.id, personId: actor.personId, roles })
  const grants = await publishedGrants(db, { council, schemes: all, now: clock.now() })
  return new Response(stringify(threeSixtyRows(grants), { escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="360giving-${council.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
