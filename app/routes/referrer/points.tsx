import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EarningTable } from '#app/referrals/points/components/earning-table'
import { PointsBalance } from '#app/referrals/points/components/points-balance'
import { PointsHistory } from '#app/referrals/points/components/points-history'
import { pointsWords } from '#app/referrals/points/points-words'
import { pointsHistory } from '#app/referrals/points/queries-history.server'
import { pointsPage } from '#app/referrals/points/queries-page.server'
import { as, found } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Section } from '#app/ui/card'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Your points' }]

export const loader = as('referrer', async ({ db, clock, actor, provider, url }) => {
  const me = { providerId: provider.providerId, personId: actor.personId }
  const now = clock.now()
  const view = found(await pointsPage(db, { ...me, now }))
  const history = await pointsHistory(db, { ...me, page: readPage(url.searchParams.get('page')) })
  return { ...view, history, now, employer: provider.providerName }
})

export default function Points() {
  const { points, earning, history, now, employer } = useLoaderData<typeof loader>()
  return (
    <Page title={points.balance > 0 ? `You have ${pointsWords(points.balance)}` : 'Your points'} narrow>
      <div className="stack-lg">
        <PointsBalance points={points} />
        <Section title="How you get more" id="earning">
          {earning ? (
            <Earning earning={earning} />
          ) : (
            <p>{employer} has no programme for telling friends at the moment.</p>
          )}
        </Section>
        <PointsHistory {...history} now={now} />
      </div>
    </Page>
  )
}

type LoaderData = ReturnType<typeof useLoaderData<typeof loader>>

function Earning({ earning }: { earning: NonNullable<LoaderData['earning']> }) {
  return (
    <div className="stack">
      {!earning.running && (
        <p>No new points can be earned just now. Friends who showed interest before still bring theirs.</p>
      )}
      {!earning.may && <p>You help to choose who is hired here, so you can share jobs but not earn points.</p>}
      <EarningTable {...earning} />
    </div>
  )
}
