import { useRouteLoaderData } from '@remix-run/react'
import type { NavLink } from '#app/ui/navigation'
import { WorkspaceLayout, type Who } from '#app/ui/workspace-layout'
import { logoPath } from '#app/organisations/settings/brand/logo-path'
import type { FrameCouncil } from '../frame-council'
import { DemoNotice, FlashNotice } from './frame-notices'

type RootFrame = { council: { portalName: string; name: string }; notice: string | null; mode: string }

/** What a page says of itself to the frame it stands in. */
export type WorkspacePage = {
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

type WorkspaceFrameProps = WorkspacePage & {
  /** What this workspace is called. */
  area: string
  nav: readonly NavLink[]
  who: Who
  /** The council whose staff work here, with its logo; without it, the portal's name alone. */
  council?: FrameCouncil
  /** Where its brand leads. */
  home?: string
  /** Other workspaces this person may go to. */
  elsewhere: readonly NavLink[]
  /** Below the flash notice. */
  standing?: React.ReactNode
}

/** Around a page of a provider's, broker's or council's workspace: brand, navigation, ways out, and the flash notice. */
export function WorkspaceFrame({ council, home, elsewhere, standing, ...page }: WorkspaceFrameProps) {
  const root = useRouteLoaderData<() => RootFrame>('root')
  const portal = council ?? root?.council
  return (
    <WorkspaceLayout
      brand={{
        name: portal?.portalName ?? 'Care jobs',
        ...(portal && { tagline: `with ${portal.name}` }),
        ...(council && { logoUrl: logoPath(council) }),
        ...(home && { href: home }),
      }}
      elsewhere={[
        ...elsewhere,
        { href: '/account', label: 'Your own account', icon: 'person' },
        { href: '/jobs', label: 'See the public site', icon: 'globe' },
      ]}
      banner={<DemoNotice mode={root?.mode} />}
      notice={
        <>
          <FlashNotice notice={root?.notice} />
          {standing}
        </>
      }
      {...page}
    />
  )
}

/** Whether a page stands at an address or below it. */
export const isAtOrBelow = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`)
