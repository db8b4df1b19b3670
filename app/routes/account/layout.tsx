import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import { PublicFrame } from '#app/organisations/councils/components/public-frame'
import { hasGrants } from '#app/grants/own/queries-own.server'
import { hasSchemes } from '#app/grants/schemes/queries-schemes.server'
import { as } from '#app/platform/guard.server'
import type { loader as rootLoader } from '#app/root'
import { ActionButton } from '#app/ui/button'
import { Tabs, type NavLink } from '#app/ui/navigation'

const TABS: NavLink[] = [
  { href: '/account', label: 'Overview' },
  { href: '/account/applications', label: 'Applications' },
  { href: '/account/saved', label: 'Saved jobs' },
  { href: '/account/matching', label: 'Help finding work' },
  { href: '/account/grants', label: 'Grants' },
  { href: '/account/profile', label: 'Your details' },
  { href: '/account/data', label: 'Your data' },
]

export const loader = as('person', async ({ db, clock, actor, council }) => ({
  email: actor.email,
  // Nobody is sent to a page that has nothing for them.
  withGrants: (await hasGrants(db, actor)) || (await hasSchemes(db, { councilId: council.id, now: clock.now() })),
}))

/** Around every page of a person's own account: tabs, a way out in a hurry, and signing out. */
export default function AccountSection() {
  const { email, withGrants } = useLoaderData<typeof loader>()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const tabs = TABS.filter(({ href }) => href !== '/account/grants' || withGrants)
  const here = (href: string) => pathname === href || (href !== '/account' && pathname.startsWith(`${href}/`))
  return (
    <PublicFrame root={root} quickExit>
      <div className="stack-lg [.notice+&]:mt-6">
        <Tabs label="Your account" items={tabs.map((tab) => ({ ...tab, current: here(tab.href) }))} />
        <Outlet />
        <footer className="flex flex-wrap items-center gap-4 border-t border-line pt-4 text-muted">
          <span>Signed in as {email}</span>
          <ActionButton action="/sign-out" kind="quiet" size="small" icon="sign-out">
            Sign out
          </ActionButton>
        </footer>
      </div>
    </PublicFrame>
  )
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
