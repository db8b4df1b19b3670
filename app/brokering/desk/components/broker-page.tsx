import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { logoPath } from '#app/organisations/settings/brand/logo-path'
import type { NavLink } from '#app/ui/navigation'
import { DemoBanner, Notice } from '#app/ui/status'
import { WorkspaceLayout } from '#app/ui/workspace-layout'
import type { BrokerCounts } from '../broker-counts'

/** What the loader of routes/broker/layout.tsx answers. */
export type BrokerFrame = {
  council: { name: string; portalName: string; slug: string; hasLogo: boolean }
  who: { name: string; personId: string }
  counts: BrokerCounts
  /** The person has another role at the council. */
  alsoStaff: boolean
  /** The person also works for a provider. */
  alsoProvider: boolean
}

type RootFrame = { notice: string | null; mode: string }

type BrokerPageProps = {
  /** Says what to do: "4 people have waited longer than two weeks". */
  title: React.ReactNode
  lead?: React.ReactNode
  eyebrow?: React.ReactNode
  actions?: React.ReactNode
  back?: { href: string; label?: string }
  /** Reading width; for forms. */
  narrow?: boolean
  children: React.ReactNode
}

/** The frame of a page under /broker: navigation with counts and the flash notice. */
export function BrokerPage({ children, ...page }: BrokerPageProps) {
  const { council, who, counts, alsoStaff, alsoProvider } = useBrokerFrame()
  const root = useRouteLoaderData<RootFrame>('root')
  const { pathname } = useLocation()
  return (
    <WorkspaceLayout
      brand={{ name: council.portalName, tagline: `with ${council.name}`, logoUrl: logoPath(council), href: '/broker' }}
      area="Job broker"
      nav={navOf(counts, pathname)}
      who={{ name: who.name, organisation: council.name, role: 'Job broker' }}
      elsewhere={[
        ...(alsoStaff ? [{ href: '/council', label: 'Council workspace', icon: 'council' as const }] : []),
        ...(alsoProvider ? [{ href: '/provider', label: 'Provider workspace', icon: 'provider' as const }] : []),
        { href: '/account', label: 'Your own account', icon: 'person' },
        { href: '/jobs', label: 'See the public site', icon: 'globe' },
      ]}
      banner={
        root?.mode === 'demo' && (
          <DemoBanner>This is a demonstration. People, providers and jobs are invented.</DemoBanner>
        )
      }
      notice={
        root?.notice && (
          <Notice kind="success" flash>
            <p>{root.notice}</p>
          </Notice>
        )
      }
      {...page}
    >
      {children}
    </WorkspaceLayout>
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
    current: pathname === link.href || (link.href !== '/broker' && pathname.startsWith(`${link.href}/`)),
  }))
}
