import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { ChallengeList } from '#app/referrals/thanks/components/challenge-list'
import { listChallenges } from '#app/referrals/thanks/queries-challenges.server'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { GardenWalk } from '#app/ui/illustrations'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Team challenges' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const now = clock.now()
  const page = readPage(url.searchParams.get('page'))
  return { ...(await listChallenges(db, { providerId: provider.providerId, page, now })), now }
})

export default function Challenges() {
  const { rows, page, now } = useLoaderData<typeof loader>()
  const { mayEdit } = useProviderFrame().who
  const begin = mayEdit && (
    <LinkButton href="/provider/referrals/challenges/new" icon="plus">
      New challenge
    </LinkButton>
  )
  return (
    <ProviderPage
      title="Team challenges"
      lead="Something your people try to reach together. They see it on their first page, as a team: no single names."
      actions={rows.length > 0 && begin}
    >
      <div className="stack-lg">
        <ReferralTabs current="challenges" />
        {rows.length === 0 ? (
          <EmptyState title="No challenge yet" illustration={<GardenWalk />} action={begin}>
            <p>Short ones work best: two or four weeks, and a number that is just within reach.</p>
          </EmptyState>
        ) : (
          <ChallengeList rows={rows} now={now} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="challenges"
          hrefFor={(to) => `/provider/referrals/challenges?page=${to}`}
        />
      </div>
    </ProviderPage>
  )
}
