import { Outlet } from '@remix-run/react'
import type { BrokerFrame } from '#app/brokering/desk/components/broker-page'
import { brokerCounts } from '#app/brokering/desk/queries-broker-counts.server'
import { frameCouncil } from '#app/organisations/councils/frame-council'
import { workplacesOf } from '#app/platform/actor'
import { as } from '#app/platform/guard.server'

export const loader = as('broker', async ({ db, clock, council, actor, roles }): Promise<BrokerFrame> => {
  const scope = { councilId: council.id, personId: actor.personId, now: clock.now() }
  return {
    council: frameCouncil(council),
    who: { name: actor.name || actor.email, personId: actor.personId },
    counts: await brokerCounts(db, scope),
    alsoStaff: roles.some((role) => role !== 'broker'),
    alsoProvider: workplacesOf(actor).length > 0,
  }
})

/** Pages draw their own frame with `BrokerPage`, since it carries their title. */
export default function BrokerSection() {
  return <Outlet />
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
