import { Outlet } from '@remix-run/react'
import { grantsWaiting } from '#app/modules/assessment/queries-waiting.server'
import type { CouncilFrame } from '#app/modules/councils/components/council-page'
import { areasFor } from '#app/modules/councils/policy'
import { councilQueue } from '#app/modules/councils/queries-overview.server'
import { roleLabels } from '#app/modules/councils/roles'
import { as } from '#app/platform/guard.server'

export const loader = as('council-staff', async ({ db, clock, council, actor, roles }): Promise<CouncilFrame> => {
  const [{ providers, adverts, reports, mails }, grants] = await Promise.all([
    councilQueue(db, { councilId: council.id, now: clock.now() }),
    grantsWaiting(db, { councilId: council.id, personId: actor.personId, roles }),
  ])
  return {
    council: {
      name: council.name,
      portalName: council.portalName,
      slug: council.slug,
      hasLogo: council.logoSvg !== null,
    },
    who: { name: actor.name || actor.email, role: roleLabels(roles) },
    areas: areasFor(roles),
    counts: { providers, adverts, reports, mails },
    grants,
    alsoBroker: roles.includes('broker'),
    alsoProvider: actor.providers.some((membership) => membership.roles.some((role) => role !== 'referrer')),
  }
})

/** Pages draw their own frame with `CouncilPage`, since it carries their title. */
export default function CouncilSection() {
  return <Outlet />
}
