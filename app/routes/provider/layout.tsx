import { Outlet } from '@remix-run/react'
import { providerWorkspace } from '#app/across/provider-workspace.server'
import type { ProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { roleWords } from '#app/organisations/team/member'
import { workplacesOf } from '#app/platform/actor'
import { as, found } from '#app/platform/guard.server'

export const loader = as('provider-viewer', async ({ db, clock, actor, provider }): Promise<ProviderFrame> => {
  const workspace = found(await providerWorkspace(db, { providerId: provider.providerId, now: clock.now() }))
  const { roles } = provider
  const isOwner = roles.includes('owner')
  return {
    provider: workspace,
    who: {
      name: actor.name || actor.email,
      role: roleWords(roles),
      isOwner,
      mayEdit: isOwner || roles.includes('recruiter'),
    },
    severalProviders: workplacesOf(actor).length > 1,
    alsoStaff: actor.councils.length > 0,
    alsoRefers: actor.providers.some((membership) => membership.roles.includes('referrer')),
  }
})

/** Pages draw their own frame with `ProviderPage`, since it carries their title. */
export default function ProviderSection() {
  return <Outlet />
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
