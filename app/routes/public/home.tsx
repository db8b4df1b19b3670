import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import {
  CouncilVoice,
  ForEmployers,
  Hero,
  HowItWorks,
  LookForMe,
  PopularWays,
} from '#app/jobs/search/components/home-sections'
import { HomeGrants } from '#app/grants/schemes/components/home-grants'
import { newestVacancies, waysIn } from '#app/jobs/search/nearby.server'
import { JobList } from '#app/jobs/advert/components/job-card'
import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import type { loader as rootLoader } from '#app/root'
import { LinkButton } from '#app/ui/button'
import { inSentence } from '#app/shared/in-sentence'

/** Draws its own sections from edge to edge. */
export const handle = { bleed: true }

export const loader = as('anyone', async ({ request, db, clock, council }) => {
  const now = clock.now()
  const [counts, newest] = await Promise.all([
    waysIn(db, { councilId: council.id, now }),
    newestVacancies(db, { councilId: council.id, now, most: 4 }),
  ])
  const { id, name, portalName, strapline, areaName, contactEmail, contactPhone } = council
  const shown = { id, name, portalName, strapline, areaName, contactEmail, contactPhone }
  return data(
    { counts, newest, now, council: shown, canonical: `${councilOrigin(council)}/` },
    { headers: publicCacheHeaders(request) },
  )
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return []
  const { portalName, strapline, areaName } = page.council
  const description = `Care jobs in ${areaName}, from employers the council has checked. Search by postcode, shifts and pay. Apply in minutes, no CV needed.`
  return [
    { title: `${portalName}: ${inSentence(strapline)}` },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: page.canonical },
    { property: 'og:title', content: portalName },
    { property: 'og:description', content: description },
    { property: 'og:url', content: page.canonical },
  ]
}

export default function Home() {
  const { counts, newest, now, council } = useLoaderData<typeof loader>()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return (
    <>
      <Hero strapline={council.strapline} area={council.areaName} counts={counts} />
      <PopularWays counts={counts} />
      {newest.length > 0 && (
        <section className="wrap home-section home-newest" aria-labelledby="newest-title">
          <h2 id="newest-title">Just pinned up</h2>
          <JobList jobs={newest} now={now} councilId={council.id} headingLevel={3} />
          <p className="home-more">
            <LinkButton href="/jobs" kind="secondary" iconAfter="forward">
              See all jobs in {council.areaName}
            </LinkButton>
          </p>
        </section>
      )}
      <HowItWorks />
      <LookForMe council={council.name} />
      {root?.hasGrants && <HomeGrants area={council.areaName} />}
      <ForEmployers council={council.name} />
      <CouncilVoice council={council.name} email={council.contactEmail} phone={council.contactPhone} />
    </>
  )
}
