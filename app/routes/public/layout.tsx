import { Outlet, useMatches, useRouteLoaderData } from '@remix-run/react'
import { as } from '#app/platform/guard.server'
import type { loader as rootLoader } from '#app/root'
import { PublicFrame } from '#app/organisations/councils/components/public-frame'

export const loader = as('anyone', () => null)

/** Around every public page: the council's header and footer. */
export default function PublicSection() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  // A page with `handle = { bleed: true }` draws its own sections from edge to edge.
  const handles = useMatches().map(({ handle }) => handle as { bleed?: boolean; quickExit?: boolean } | undefined)
  const bleed = handles.some((handle) => handle?.bleed)
  // One with `handle = { quickExit: true }` is about what somebody may want nobody to see.
  const quickExit = handles.some((handle) => handle?.quickExit)
  return (
    <PublicFrame root={root} bleed={bleed} quickExit={quickExit}>
      <Outlet />
    </PublicFrame>
  )
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
