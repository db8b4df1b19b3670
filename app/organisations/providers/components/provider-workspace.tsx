import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { Button, LinkButton } from '#app/ui/button'
import type { NavLink } from '#app/ui/navigation'
import { Notice } from '#app/ui/status'
import { isAtOrBelow, WorkspaceFrame, type WorkspacePage } from '#app/organisations/councils/components/workspace-frame'
import { providerStatusWords, type ProviderKind, type ProviderStatus } from '../provider'

/** What the loader of routes/provider/layout.tsx answers. */
export type ProviderFrame = {
  provider: {
    name: string
    kind: ProviderKind
    status: ProviderStatus
    statusReason: string | null
    counts: {
      applicants: number
      introductions: number
      vacancies: number
      starters: number
      confirmations: number
      referrals: number
    }
  }
  who: { name: string; role: string; isOwner: boolean; mayEdit: boolean }
  /** The person works for other organisations too. */
  severalProviders: boolean
  /** The person also works for the council. */
  alsoStaff: boolean
  /** The person is in a referral programme too. */
  alsoRefers: boolean
}

/** The frame of a page under /provider: navigation with counts, where the provider stands, and the flash notice. */
export function ProviderPage(page: WorkspacePage) {
  const frame = useProviderFrame()
  const { pathname } = useLocation()
  const { provider, who } = frame
  return (
    <WorkspaceFrame
      area="Your vacancies and applicants"
      nav={navOf(frame, pathname)}
      who={{ name: who.name, organisation: provider.name, role: who.role }}
      elsewhere={elsewhereOf(frame)}
      standing={<StatusNotice frame={frame} pathname={pathname} />}
      {...page}
    />
  )
}

/** The layout's data, for pages below it. */
export function useProviderFrame(): ProviderFrame {
  const frame = useRouteLoaderData<() => ProviderFrame>('provider')
  if (!frame) throw new Error('A provider page stands outside routes/provider/layout.tsx.')
  return frame
}

function navOf({ provider: { counts }, who }: ProviderFrame, pathname: string): NavLink[] {
  const links: NavLink[] = [
    { href: '/provider', label: 'Overview', icon: 'dashboard' },
    {
      href: '/provider/vacancies',
      label: 'Vacancies',
      icon: 'job',
      count: counts.vacancies,
      countOf: 'not published yet',
    },
    {
      href: '/provider/applications',
      label: 'Applicants',
      icon: 'inbox',
      count: counts.applicants,
      countOf: 'waiting for an answer',
    },
    {
      href: '/provider/introductions',
      label: 'Introductions',
      icon: 'handshake',
      count: counts.introductions,
      countOf: 'from the job broker to answer',
    },
    {
      href: '/provider/employments',
      label: 'Starters',
      icon: 'person-check',
      count: counts.starters,
      countOf: 'questions to answer',
    },
    {
      href: '/provider/confirmations',
      label: 'Confirmations',
      icon: 'verified',
      count: counts.confirmations,
      countOf: 'waiting for your answer',
    },
    {
      href: '/provider/referrals',
      label: 'Referrals',
      icon: 'share',
      count: counts.referrals,
      countOf: 'to confirm or decide',
    },
    { href: '/provider/sites', label: 'Sites', icon: 'pin' },
    { href: '/provider/team', label: 'Team', icon: 'people' },
    ...(who.isOwner
      ? [{ href: '/provider/organisation', label: 'Organisation', icon: 'provider' } satisfies NavLink]
      : []),
  ]
  return links.map((link) => ({
    ...link,
    current: link.href === '/provider' ? pathname === link.href : isAtOrBelow(pathname, link.href),
  }))
}

function elsewhereOf({ severalProviders, alsoStaff, alsoRefers }: ProviderFrame): NavLink[] {
  return [
    ...(severalProviders
      ? [{ href: '/provider/switch', label: 'Work for another organisation', icon: 'refresh' as const }]
      : []),
    ...(alsoStaff ? [{ href: '/council', label: 'Council workspace', icon: 'council' as const }] : []),
    ...(alsoRefers ? [{ href: '/refer', label: 'Tell a friend', icon: 'share' as const }] : []),
  ]
}

/** Nothing while the provider is verified. */
function StatusNotice({ frame: { provider, who }, pathname }: { frame: ProviderFrame; pathname: string }) {
  if (provider.status === 'verified') return null
  const { label, next } = providerStatusWords[provider.status]
  const mayApplyAgain = provider.status === 'refused' && pathname !== '/provider/apply-again'
  return (
    <Notice kind={provider.status === 'applied' ? 'info' : 'warn'} title={label}>
      {provider.statusReason && <p>The council wrote: {provider.statusReason}</p>}
      <p>{next}</p>
      {mayApplyAgain && who.isOwner && <LinkButton href="/provider/apply-again">Correct and apply again</LinkButton>}
    </Notice>
  )
}

/** For whom to work, for a person who belongs to several organisations. */
export function ProviderSwitch({
  providers,
  currentId,
}: {
  providers: { providerId: string; providerName: string }[]
  currentId: string
}) {
  return (
    <ul className="stack">
      {providers.map(({ providerId, providerName }) => (
        <li key={providerId}>
          <form method="post" action="/provider/switch">
            <input type="hidden" name="providerId" value={providerId} />
            <Button kind={providerId === currentId ? 'primary' : 'secondary'} icon="provider">
              {providerId === currentId ? `Stay with ${providerName}` : `Work for ${providerName}`}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
