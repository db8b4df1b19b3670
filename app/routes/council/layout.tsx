import { Outlet } from '@remix-run/react'
import { grantsWaiting } from '#app/grants/checking/queue/queries-waiting.server'
import type { CouncilFrame } from '#app/organisations/councils/components/council-page'
import { frameCouncil } from '#app/organisations/councils/frame-council'
import { areasFor } from '#app/organisations/councils/policy'
import { councilQueue } from '#app/organisations/councils/queries-overview.server'
import { roleLabels } from '#app/organisations/staff/roles'
import { workplacesOf } from '#app/platform/actor'
import { as } from '#app/platform/guard.server'

export const loader = as('council-staff', async ({ db, clock, council, actor, roles }): Promise<CouncilFrame> => {
  const [{ providers, adverts, firstDays, reports, mails }, grants] = await Promise.all([
    councilQueue(db, { councilId: council.id, now: clock.now() }),
    grantsWaiting(db, { councilId: council.id, personId: actor.personId, roles }),
  ])
  return {
    council: frameCouncil(council),
    who: { name: actor.name || actor.email, role: roleLabels(roles) },
    areas: areasFor(roles),
    counts: { providers, adverts, firstDays, reports, mails },
    grants,
    alsoBroker: roles.includes('broker'),
    alsoProvider: workplacesOf(actor).length > 0,
  }
})

/** Pages draw their own frame with `CouncilPage`, since it carries their title. */
export default function CouncilSection() {
  return <Outlet />
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
