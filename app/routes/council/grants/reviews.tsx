import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReviewTable } from '#app/grants/deciding/reviews/components/review-table'
import { reviewLists } from '#app/grants/deciding/reviews/queries-reviews.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Second looks' }]

export const loader = as('grant-officer', async ({ db, council, actor, clock }) => ({
  ...(await reviewLists(db, { councilId: council.id, personId: actor.personId })),
  now: clock.now(),
}))

export default function Reviews() {
  const { waiting, reviewed, now } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title={waiting.length > 0 ? `${waiting.length} waiting for a second look` : 'Second looks'}
      lead="A share of decisions is drawn by lot and looked at again by someone who had no part in them. Whoever decided is not told which."
    >
      <div className="stack-lg">
        <ReviewTable
          caption="Waiting for a second look"
          rows={waiting}
          empty="Nothing is waiting for you. Decisions that you had a part in are for your colleagues."
          now={now}
        />
        <ReviewTable caption="What you looked at" rows={reviewed} empty="You have not looked at any yet." now={now} />
      </div>
    </CouncilPage>
  )
}
