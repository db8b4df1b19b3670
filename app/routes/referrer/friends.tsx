import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FriendLine } from '#app/referrals/friends/components/friend-line'
import { friendsOf } from '#app/referrals/friends/queries-friends.server'
import { as } from '#app/platform/guard.server'
import { paginate, readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Page } from '#app/ui/layout'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Your friends' }]

export const loader = as('referrer', async ({ db, clock, actor, provider, url }) => {
  const { providerId, providerName } = provider
  const now = clock.now()
  const wanted = readPage(url.searchParams.get('page'))
  const { rows, total } = await friendsOf(db, { providerId, personId: actor.personId, now, page: wanted })
  const { page, pages } = paginate(wanted, total)
  return { employer: providerName, now, rows, page, pages }
})

export default function Friends() {
  const { employer, now, rows, page, pages } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Your friends"
      eyebrow={employer}
      lead="How far they have come. You see a name only where your friend said so."
      back={{ href: '/refer', label: 'Tell a friend' }}
      narrow
    >
      {rows.length === 0 ? (
        <EmptyState title="Nobody yet" action={<LinkButton href="/refer">Choose a job to share</LinkButton>}>
          <p>Once a friend applies or asks to be called, you see here how it goes.</p>
        </EmptyState>
      ) : (
        <ul className="stack">
          {rows.map((friend) => (
            <li key={friend.id}>
              <FriendLine {...{ friend, now }} headingLevel={2} />
            </li>
          ))}
        </ul>
      )}
      <Pagination {...{ page, pages }} of="friends" hrefFor={(number) => `/refer/friends?page=${number}`} />
    </Page>
  )
}
