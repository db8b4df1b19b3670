import { PublicLayout } from '#app/ui/layout'
import { logoPath } from '#app/organisations/settings/brand/logo-path'
import type { FrameCouncil } from '../frame-council'
import { DemoNotice, FlashNotice } from './frame-notices'

/** What a public page knows of the council whose portal it is, and of the visitor. */
export type FrameData = {
  council: FrameCouncil
  notice: string | null
  mode: string
  signedIn: boolean
  /** The visitor is in an employer's referral programme. */
  refers?: boolean
  /** The council has a scheme of grants on offer. */
  hasGrants?: boolean
}

const NAV = [
  { href: '/jobs', label: 'Find a job' },
  { href: '/register-interest', label: 'Get help finding work' },
  { href: '/employers', label: 'For employers' },
]

const REFER = { href: '/refer', label: 'Tell a friend' }

const GRANTS = { href: '/grants', label: 'Grants' }

const FOOTER = [
  { href: '/contact', label: 'Contact' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/cookies', label: 'Cookies' },
]

type FrameProps = {
  root: FrameData | undefined
  bleed?: boolean
  /** A way out in a hurry, on pages that say what somebody is doing here. */
  quickExit?: boolean
  children: React.ReactNode
}

/** The council's header, footer and notices around a public page. Without data (the database is away) it still stands. */
export function PublicFrame({ root, bleed, quickExit, children }: FrameProps) {
  const account = root?.signedIn ? { href: '/account', label: 'Your account' } : { href: '/sign-in', label: 'Sign in' }
  return (
    <PublicLayout
      brand={{
        name: root?.council.portalName ?? 'Care jobs',
        ...(root && { tagline: `with ${root.council.name}`, logoUrl: logoPath(root.council) }),
        href: '/',
      }}
      nav={[
        ...NAV.slice(0, 2),
        ...(root?.hasGrants ? [GRANTS] : []),
        // Whoever tells friends is employed: the header has room for five.
        ...(root?.refers ? [REFER] : NAV.slice(2)),
      ]}
      account={account}
      banner={<DemoNotice mode={root?.mode} />}
      footer={{ links: FOOTER }}
      {...(bleed && { bleed })}
      {...(quickExit && { quickExit })}
    >
      <FlashNotice notice={root?.notice} />
      {children}
    </PublicLayout>
  )
}
