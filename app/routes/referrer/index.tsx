import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PointsSummary } from '#app/referrals/points/components/points-summary'
import { pointsOf } from '#app/referrals/points/queries.server'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { JobsToShare } from '#app/referrals/sharing/components/jobs-to-share'
import { rememberDevice, referrerOfDevice } from '#app/referrals/sharing/device.server'
import { liveJobsOf, sharedBefore } from '#app/referrals/sharing/queries-sharing.server'
import { FriendLine } from '#app/referrals/friends/components/friend-line'
import { friendsOf } from '#app/referrals/friends/queries-friends.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { Challenges } from '#app/referrals/thanks/components/challenges'
import { Leaderboard } from '#app/referrals/thanks/components/leaderboard'
import { ThankYous } from '#app/referrals/thanks/components/thank-yous'
import { challengesFor, leaderboardOf, thanksFor } from '#app/referrals/thanks/queries.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Section } from '#app/ui/card'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Tell a friend' }]

/** More than a provider has open; each is one tap on the page. */
const MOST_JOBS = 100
const FIRST_FRIENDS = 5

export const loader = as('referrer', async ({ request, db, clock, actor, provider }) => {
  const { providerId, providerName } = provider
  const asker = { providerId, personId: actor.personId, now: clock.now() }
  const referrer = found(await referrerOf(db, asker))
  if (referrer.status === 'invited') throw redirect('/refer/accept')
  const [running, jobs, shared, friends, points, thanks, challenges, leaderboard] = await Promise.all([
    runningProgramme(db, asker),
    liveJobsOf(db, { ...asker, most: MOST_JOBS, siteId: referrer.siteId }),
    sharedBefore(db, { providerId, referrerId: referrer.id }),
    friendsOf(db, { ...asker, page: 1, perPage: FIRST_FRIENDS }),
    pointsOf(db, asker),
    thanksFor(db, asker),
    challengesFor(db, asker),
    leaderboardOf(db, asker),
  ])
  const page = { employer: providerName, now: asker.now, points, thanks, challenges, leaderboard }
  const isKnown = (await referrerOfDevice(request)) === referrer.id
  return data(
    { ...page, running: running !== null, jobs, shared, friends },
    isKnown ? undefined : { headers: { 'Set-Cookie': await rememberDevice(referrer.id) } },
  )
})

export default function Refer() {
  const { employer, now, running, jobs, shared, friends, points, thanks, challenges, leaderboard } =
    useLoaderData<typeof loader>()
  return (
    <Page
      title="Tell a friend"
      lead={running ? 'Choose a job, then how to send it. Your friend gets your own link.' : undefined}
    >
      <div className="stack-lg">
        {running ? (
          <Section title="What do you want to share?" id="jobs">
            <JobsToShare jobs={jobs} shared={shared} provider={employer} />
          </Section>
        ) : (
          <Notice kind="info" title="Telling friends is paused just now">
            <p>What you have earned stays yours, and friends you told before still count.</p>
          </Notice>
        )}
        <ThankYous {...{ thanks, now }} />
        <PointsSummary points={points} />
        <Friends {...{ friends, now }} />
        <Challenges {...{ challenges, now }} />
        <Leaderboard standing={leaderboard} />
      </div>
    </Page>
  )
}

type LoaderData = ReturnType<typeof useLoaderData<typeof loader>>

function Friends({ friends: { rows, total }, now }: Pick<LoaderData, 'friends' | 'now'>) {
  if (total === 0) return null
  return (
    <Section
      title="Your friends"
      id="friends"
      aside={total > rows.length && <a href="/refer/friends">See all {total}</a>}
    >
      <ul className="stack">
        {rows.map((friend) => (
          <li key={friend.id}>
            <FriendLine {...{ friend, now }} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
