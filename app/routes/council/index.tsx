import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/modules/councils/components/council-page'
import { OverviewFigures, OverviewQueue, RolesToCome } from '#app/modules/councils/components/overview'
import { areasFor } from '#app/modules/councils/policy'
import { councilFigures, councilQueue } from '#app/modules/councils/queries-overview.server'
import { councilRoles, rolesToCome } from '#app/modules/councils/roles'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Council workspace' }]

export const loader = as('council-staff', async ({ db, clock, council, roles }) => {
  const scope = { councilId: council.id, now: clock.now() }
  const [queue, figures] = await Promise.all([councilQueue(db, scope), councilFigures(db, scope)])
  const toCome = roles.flatMap((role) => {
    const words = rolesToCome[role]
    return words ? [{ label: councilRoles[role].label, words }] : []
  })
  return { queue, figures, toCome, areas: areasFor(roles), now: scope.now }
})

export default function CouncilOverview() {
  const { queue, figures, toCome, areas, now } = useLoaderData<typeof loader>()
  const waiting =
    (areas.includes('moderation') ? queue.adverts + queue.reports : 0) +
    (areas.includes('providers') ? queue.providers : 0)
  const title =
    waiting === 0
      ? 'Overview'
      : waiting === 1
        ? 'One thing is waiting for you'
        : `${waiting} things are waiting for you`
  return (
    <CouncilPage title={title}>
      <div className="stack-lg">
        <OverviewQueue queue={queue} areas={areas} now={now} />
        <RolesToCome roles={toCome} />
        <OverviewFigures figures={figures} />
      </div>
    </CouncilPage>
  )
}
