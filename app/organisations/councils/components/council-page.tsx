import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { IconName } from '#app/ui/icons'
import type { NavLink } from '#app/ui/navigation'
import type { FrameCouncil } from '../frame-council'
import type { GrantsQueue } from '../overview'
import type { CouncilArea } from '../policy'
import { isAtOrBelow, WorkspaceFrame, type WorkspacePage } from './workspace-frame'

/** What the loader of routes/council/layout.tsx answers. */
export type CouncilFrame = {
  council: FrameCouncil
  who: { name: string; role: string }
  areas: CouncilArea[]
  counts: { providers: number; adverts: number; firstDays: number; reports: number; mails: number }
  /** What waits about grants. */
  grants: GrantsQueue
  /** The person also works for a provider. */
  alsoProvider: boolean
  /** The person is a job broker too. */
  alsoBroker: boolean
}

/** The frame of a page under /council: navigation with counts for the roles held, and the flash notice. */
export function CouncilPage(page: WorkspacePage) {
  const frame = useCouncilFrame()
  const { pathname } = useLocation()
  const { council, who, alsoProvider, alsoBroker } = frame
  return (
    <WorkspaceFrame
      council={council}
      area="Council workspace"
      nav={navOf(frame, pathname)}
      who={{ name: who.name, organisation: council.name, role: who.role }}
      elsewhere={[
        ...(alsoBroker ? [{ href: '/broker', label: 'Job broker workspace', icon: 'handshake' as const }] : []),
        ...(alsoProvider ? [{ href: '/provider', label: 'Provider workspace', icon: 'provider' as const }] : []),
      ]}
      {...page}
    />
  )
}

/** The layout's data, for pages below it. */
function useCouncilFrame(): CouncilFrame {
  const frame = useRouteLoaderData<CouncilFrame>('council')
  if (!frame) throw new Error('A council page stands outside routes/council/layout.tsx.')
  return frame
}

const AREAS: Record<CouncilArea, { href: string; label: string; icon: IconName; countOf?: string }> = {
  grants: { href: '/council/grants', label: 'Grants', icon: 'coins', countOf: 'waiting for you' },
  appeals: { href: '/council/appeals', label: 'Appeals', icon: 'scales', countOf: 'waiting for an answer' },
  'payment-runs': { href: '/council/payment-runs', label: 'Payment runs', icon: 'pound', countOf: 'waiting for you' },
  recoveries: {
    href: '/council/recoveries',
    label: 'Recoveries',
    icon: 'undo',
    countOf: 'waiting for a second person',
  },
  pots: { href: '/council/pots', label: 'Pots', icon: 'wallet', countOf: 'changes waiting for a second person' },
  schemes: { href: '/council/schemes', label: 'Schemes', icon: 'list' },
  'grant-reviews': {
    href: '/council/grants/reviews',
    label: 'Second looks',
    icon: 'search',
    countOf: 'waiting for a second look',
  },
  'grant-reports': { href: '/council/grants/reports', label: 'Grant figures', icon: 'chart' },
  referrals: { href: '/council/referrals', label: 'Referrals', icon: 'share' },
  providers: { href: '/council/providers', label: 'Providers', icon: 'provider', countOf: 'waiting to be verified' },
  moderation: {
    href: '/council/moderation',
    label: 'Adverts to check',
    icon: 'checklist',
    countOf: 'waiting for a moderator',
  },
  'first-days': {
    href: '/council/first-days',
    label: 'First days',
    icon: 'calendar',
    countOf: 'waiting to be checked',
  },
  reports: { href: '/council/reports', label: 'Reports', icon: 'flag', countOf: 'open' },
  staff: { href: '/council/staff', label: 'Staff', icon: 'people' },
  settings: { href: '/council/settings', label: 'Settings', icon: 'settings' },
  messages: { href: '/council/messages', label: 'Undelivered mail', icon: 'mail', countOf: 'not delivered' },
  audit: { href: '/council/audit', label: 'Audit', icon: 'history' },
}

function navOf({ areas, counts, grants }: CouncilFrame, pathname: string): NavLink[] {
  const waiting: Partial<Record<CouncilArea, number>> = {
    grants: grants.toCheck + grants.recommended,
    appeals: grants.appealed,
    'payment-runs': grants.runs,
    recoveries: grants.recoveries,
    'grant-reviews': grants.reviews,
    pots: grants.transfers,
    providers: counts.providers,
    moderation: counts.adverts,
    'first-days': counts.firstDays,
    reports: counts.reports,
    messages: counts.mails,
  }
  // The longest address that this page is at or below: figures of grants stand below grants.
  const here = areas
    .filter((area) => isAtOrBelow(pathname, AREAS[area].href))
    .sort((a, b) => AREAS[b].href.length - AREAS[a].href.length)[0]
  const links: NavLink[] = areas.map((area) => ({
    ...AREAS[area],
    current: area === here,
    ...(waiting[area] !== undefined && { count: waiting[area] }),
  }))
  return [{ href: '/council', label: 'Overview', icon: 'dashboard', current: pathname === '/council' }, ...links]
}
