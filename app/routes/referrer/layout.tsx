import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import { PublicFrame } from '#app/organisations/councils/components/public-frame'
import { programmesOfPerson } from '#app/referrals/referrers/queries.server'
import { providerFor } from '#app/platform/access'
import { as, chosenProviderCookie } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import type { loader as rootLoader } from '#app/root'
import { ActionButton } from '#app/ui/button'
import { Tabs, type NavLink } from '#app/ui/navigation'

const TABS: NavLink[] = [
  { href: '/refer', label: 'Tell a friend' },
  { href: '/refer/points', label: 'Points' },
  { href: '/refer/cash-in', label: 'Cash in' },
]

/** Pages for people who are not in the programme, or not yet. */
const isOutside = (pathname: string) => /^\/refer\/(join|accept|switch)(\/|$)/.test(pathname)

export const loader = as('person', async ({ request, url, db, actor }) => {
  const chosen: unknown = await chosenProviderCookie().parse(request.headers.get('cookie'))
  const current = providerFor(actor, 'referrer', typeof chosen === 'string' ? chosen : null)
  const programmes = await programmesOfPerson(db, actor)
  const here = programmes.find(({ providerId }) => providerId === current?.providerId)
  if (!isOutside(url.pathname)) {
    if (here?.status === 'invited') throw redirect('/refer/accept')
    // With the role but in no programme; or waiting for a manager, so without the role.
    if (here?.status !== 'active' && (current || programmes.length > 0)) throw redirect('/refer/join')
  }
  return {
    email: actor.email,
    employer: here?.status === 'active' ? here.providerName : null,
    hasSeveral: programmes.filter(({ status }) => status !== 'waiting').length > 1,
  }
})

/** Around every page of a referrer's. */
export default function ReferrerSection() {
  const { email, employer, hasSeveral } = useLoaderData<typeof loader>()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  // A job's own page, the friends and the leaderboard belong to the first.
  const current = TABS.find(({ href }) => href === pathname)?.href ?? (isOutside(pathname) ? null : '/refer')
  return (
    <PublicFrame root={root}>
      <div className="stack-lg [.notice+&]:mt-6">
        {employer && (
          <div className="stack">
            <p className="text-muted">
              With {employer}
              {hasSeveral && (
                <>
                  {' '}
                  · <a href="/refer/switch">Another employer</a>
                </>
              )}
            </p>
            <Tabs label="Telling friends" items={TABS.map((tab) => ({ ...tab, current: tab.href === current }))} />
          </div>
        )}
        <Outlet />
        <footer className="flex flex-wrap items-center gap-4 border-t border-line pt-4 text-muted">
          <span className="break-words">Signed in as {email}</span>
          <a href="/account">Your own account</a>
          {employer && <a href="/refer/leave">Leave the programme</a>}
          <ActionButton action="/sign-out" kind="quiet" size="small" icon="sign-out">
            Sign out
          </ActionButton>
        </footer>
      </div>
    </PublicFrame>
  )
}

export { SectionError as ErrorBoundary } from '#app/portal-error'
