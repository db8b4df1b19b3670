import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { FriendList } from '#app/referrals/friends/desk/components/friend-list'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { readFriendFilters } from '#app/referrals/friends/desk/manager-filters'
import { listFriends } from '#app/referrals/friends/desk/queries-manager.server'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'

export const meta: MetaFunction = () => [{ title: 'Friends of your people' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const filters = readFriendFilters(url.searchParams)
  const list = await listFriends(db, { providerId: provider.providerId, filters })
  return { list, filters, now: clock.now() }
})

export default function Friends() {
  const { list, filters, now } = useLoaderData<typeof loader>()
  const { mayEdit } = useProviderFrame().who
  const toCall = list.rows.filter((row) => row.toCall).length
  return (
    <ProviderPage
      title={toCall === 0 ? 'Friends of your people' : toCall === 1 ? '1 friend to call' : `${toCall} friends to call`}
      actions={
        mayEdit && (
          <LinkButton href="/provider/referrals/record" kind="secondary" icon="plus">
            Record who told an applicant
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        <ReferralTabs current="friends" />
        <FriendList list={list} filters={filters} now={now} />
      </div>
    </ProviderPage>
  )
}
