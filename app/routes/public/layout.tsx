import { Outlet, useMatches, useRouteLoaderData } from '@remix-run/react'
import { as } from '#app/platform/guard.server'
import type { loader as rootLoader } from '#app/root'
import { PublicFrame } from '#app/modules/councils/components/public-frame'

export const loader = as('anyone', () => null)

/** Around every public page: the council's header and footer. */
export default function PublicSection() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  // A page with `handle = { bleed: true }` draws its own sections from edge to edge.
  const bleed = useMatches().some(({ handle }) => (handle as { bleed?: boolean } | undefined)?.bleed)
  return (
    <PublicFrame root={root} bleed={bleed}>
      <Outlet />
    </PublicFrame>
  )
}
