import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { CheckList } from '#app/referrals/friends/flags/components/check-list'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { listChecks } from '#app/referrals/friends/flags/queries-checks.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'To check' }]

export const loader = as('provider-recruiter', async ({ url, db, clock, actor, provider }) => {
  const page = readPage(url.searchParams.get('page'))
  const { providerId } = provider
  return { ...(await listChecks(db, { providerId, personId: actor.personId, page })), now: clock.now() }
})

export default function Checks() {
  const { rows, page, now } = useLoaderData<typeof loader>()
  const { total } = page
  return (
    <ProviderPage
      title={total === 0 ? 'Nothing to check' : total === 1 ? '1 thing to check' : `${total} things to check`}
      lead="The portal noticed something. Often there is a good reason; you know your people. No points move until you have looked."
    >
      <div className="stack-lg">
        <ReferralTabs current="checks" />
        <CheckList rows={rows} now={now} />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="checks"
          hrefFor={(to) => `/provider/referrals/checks?page=${to}`}
        />
      </div>
    </ProviderPage>
  )
}
