import { publishedGrants } from '#app/grants/reports/queries-published.server'
import { readableSchemes } from '#app/grants/reports/report.server'
import { as } from '#app/platform/guard.server'

/** Awards for the council's own website, by the 360Giving Data Standard. */
export const loader = as('grant-reader', async ({ db, council, roles, actor, clock }) => {
  const { all } = await readableSchemes(db, { councilId: council.id, personId: actor.personId, roles })
  const grants = await publishedGrants(db, { council, schemes: all, now: clock.now() })
  return new Response(`${JSON.stringify({ grants }, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="360giving-${council.slug}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
