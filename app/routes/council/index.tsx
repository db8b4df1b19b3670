import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { grantsWaiting } from '#app/grants/checking/queue/queries-waiting.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { OverviewFigures, OverviewQueue } from '#app/organisations/councils/components/overview'
import { areasFor } from '#app/organisations/councils/policy'
import { councilFigures, councilQueue } from '#app/organisations/councils/queries-overview.server'
import { waitingFor } from '#app/organisations/councils/waiting'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Council workspace' }]

export const loader = as('council-staff', async ({ db, clock, council, actor, roles }) => {
  const scope = { councilId: council.id, now: clock.now() }
  const [queue, grants, figures] = await Promise.all([
    councilQueue(db, scope),
    grantsWaiting(db, { councilId: council.id, personId: actor.personId, roles }),
    councilFigures(db, scope),
  ])
  const areas = areasFor(roles)
  return { waiting: areas.length > 0 ? waitingFor(queue, grants, areas) : null, figures, now: scope.now }
})

export default function CouncilOverview() {
  const { waiting, figures, now } = useLoaderData<typeof loader>()
  const number = (waiting ?? []).reduce((sum, item) => sum + item.number, 0)
  const title =
    number === 0
      ? 'Overview'
      : number === 1
        ? 'One thing is waiting for you'
        : `${number.toLocaleString('en-GB')} things are waiting for you`
  return (
    <CouncilPage title={title}>
      <div className="stack-lg">
        {waiting && <OverviewQueue items={waiting} now={now} />}
        <OverviewFigures figures={figures} />
      </div>
    </CouncilPage>
  )
}
