import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { isAtOrBelow, WorkspaceFrame, type WorkspacePage } from '#app/organisations/councils/components/workspace-frame'
import type { FrameCouncil } from '#app/organisations/councils/frame-council'
import type { NavLink } from '#app/ui/navigation'
import type { BrokerCounts } from '../broker-counts'

/** What the loader of routes/broker/layout.tsx answers. */
export type BrokerFrame = {
  council: FrameCouncil
  who: { name: string; personId: string }
  counts: BrokerCounts
  /** The person has another role at the council. */
  alsoStaff: boolean
  /** The person also works for a provider. */
  alsoProvider: boolean
}

/** The frame of a page under /broker: navigation with counts and the flash notice. */
export function BrokerPage(page: WorkspacePage) {
  const { council, who, counts, alsoStaff, alsoProvider } = useBrokerFrame()
  const { pathname } = useLocation()
  return (
    <WorkspaceFrame
      council={council}
      home="/broker"
      area="Job broker"
      nav={navOf(counts, pathname)}
      who={{ name: who.name, organisation: council.name, role: 'Job broker' }}
      elsewhere={[
        ...(alsoStaff ? [{ href: '/council', label: 'Council workspace', icon: 'council' as const }] : []),
        ...(alsoProvider ? [{ href: '/provider', label: 'Provider workspace', icon: 'provider' as const }] : []),
      ]}
      {...page}
    />
  )
}

/** The layout's data, for pages below it. */
function useBrokerFrame(): BrokerFrame {
  const frame = useRouteLoaderData<BrokerFrame>('broker')
  if (!frame) throw new Error('A broker page stands outside routes/broker/layout.tsx.')
  return frame
}

function navOf(counts: BrokerCounts, pathname: string): NavLink[] {
  const links: NavLink[] = [
    { href: '/broker', label: 'Desk', icon: 'dashboard' },
    {
      href: '/broker/candidates',
      label: 'Candidates',
      icon: 'people',
      count: counts.candidates,
      countOf: 'due, or without a broker',
    },
    {
      href: '/broker/vacancies',
      label: 'Vacancies',
      icon: 'job',
      count: counts.vacancies,
      countOf: 'with nobody introduced',
    },
    {
      href: '/broker/introductions',
      label: 'Introductions',
      icon: 'handshake',
      count: counts.introductions,
      countOf: 'not answered in time',
    },
    { href: '/broker/rounds', label: 'Rounds', icon: 'refresh', count: counts.rounds, countOf: 'not finished' },
    { href: '/broker/reviews', label: 'Reviews', icon: 'scales', count: counts.reviews, countOf: 'to decide' },
  ]
  return links.map((link) => ({
    ...link,
    current: link.href === '/broker' ? pathname === link.href : isAtOrBelow(pathname, link.href),
  }))
}
