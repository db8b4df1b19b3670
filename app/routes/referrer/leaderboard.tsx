import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chooseLeaderboard } from '#app/referrals/referrers/choose-leaderboard.server'
import { LeaderboardRows } from '#app/referrals/thanks/components/leaderboard'
import { monthWords } from '#app/referrals/thanks/month'
import { leaderboardOf } from '#app/referrals/thanks/queries.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, forbidden } from '#app/platform/guard.server'
import { ActionButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Leaderboard' }]

export const loader = as('referrer', async ({ db, clock, actor, provider }) => {
  const { providerId, providerName } = provider
  const standing = await leaderboardOf(db, { providerId, personId: actor.personId, now: clock.now(), take: 20 })
  return { standing, month: monthWords(standing.month), providerName }
})

export const action = as('referrer', async ({ request, db, clock, council, actor, provider }) => {
  const choose = async (show: boolean, notice: string) => {
    const outcome = await chooseLeaderboard({ show }, { db, clock, council, actor, provider })
    if (!outcome.ok) throw forbidden()
    return redirectWithNotice('/refer/leaderboard', notice)
  }
  return byIntent(await formDataOf(request), {
    show: () => choose(true, 'You are on the leaderboard, by your first name.'),
    hide: () => choose(false, 'You are no longer on the leaderboard.'),
  })
})

export default function LeaderboardPage() {
  const { standing, month, providerName } = useLoaderData<typeof loader>()
  const { rows, joined } = standing
  return (
    <Page
      title={`Leaderboard for ${month}`}
      lead={`Points that came in this month, for people at ${providerName} who chose to be here.`}
      back={{ href: '/refer', label: 'Tell a friend' }}
      narrow
    >
      <div className="stack-lg">
        {rows.length > 0 ? (
          <LeaderboardRows rows={rows} />
        ) : (
          <p className="text-muted">Nobody is here yet this month. It begins anew on the first of each month.</p>
        )}
        <Card title={joined ? 'You are on it' : 'Do you want to be on it?'}>
          <p>
            {joined
              ? 'Colleagues who open this page see your first name and the points you got this month, if there are any.'
              : 'Colleagues would see your first name and the points you get this month. Nothing else, and only if you say so.'}
          </p>
          <div>
            <ActionButton
              action="/refer/leaderboard"
              kind={joined ? 'secondary' : 'primary'}
              fields={{ intent: joined ? 'hide' : 'show' }}
            >
              {joined ? 'Take me off' : 'Show me with my first name'}
            </ActionButton>
          </div>
        </Card>
      </div>
    </Page>
  )
}
