import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { sourceQuery } from '#app/hiring/applying/application-sources'
import { referralQuery } from '#app/referrals/sharing/link-code'
import { SearchForm } from '#app/jobs/search/components/search-form'
import { nearbyVacancies } from '#app/jobs/search/nearby.server'
import { Advert } from '#app/jobs/advert/components/advert'
import { ApplyBox, TrustFacts, WhatHappensNext } from '#app/jobs/advert/components/advert-aside'
import { JobList } from '#app/jobs/advert/components/job-card'
import { toJobPosting } from '#app/jobs/advert/job-posting'
import { jobPath } from '#app/jobs/vocabulary/job-words'
import { payWords } from '#app/jobs/pay/pay'
import { advertOf, visitorsOwn } from '#app/jobs/advert/queries-advert.server'
import { councilById, councilOrigin } from '#app/platform/council.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { markdownToText, renderMarkdown } from '#app/platform/markdown'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { shorten } from '#app/shared/plain-text'
import { readReference } from '#app/shared/reference'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import { Page } from '#app/ui/layout'

export const loader = as('anyone', async ({ request, params, db, clock, council, actor }) => {
  const reference = readReference(params.reference ?? '')
  if (!reference) throw notFound()
  const now = clock.now()
  const advert = found(await advertOf(db, reference, now))
  const { id, roles } = advert.state === 'live' ? advert.vacancy : advert.gone
  const position = advert.state === 'live' ? advert.position : advert.gone.position
  const [similar, own] = await Promise.all([
    position ? nearbyVacancies(db, { position, roles, except: id, now, most: 3 }) : [],
    actor ? visitorsOwn(db, { vacancyId: id, personId: actor.personId }) : null,
  ])
  const page = { now, similar, hostCouncilId: council.id, portalName: council.portalName }
  const headers = publicCacheHeaders(request)
  if (advert.state === 'gone')
    return data({ ...page, state: 'gone' as const, gone: advert.gone }, { status: 410, headers })

  const { vacancy } = advert
  const html = renderMarkdown(vacancy.description)
  const origin = councilOrigin(await councilById(vacancy.council.id))
  const url = `${origin}${jobPath({ reference, title: vacancy.title, town: vacancy.sites[0]?.town ?? '' })}`
  const summary = shorten(`${payWords(vacancy)}. ${markdownToText(vacancy.description)}`, 160)
  const { searchParams } = new URL(request.url)
  const applyQuery = referralQuery(searchParams) || sourceQuery(searchParams.get('source'))
  return data({ ...page, state: 'live' as const, vacancy, html, own, url, summary, applyQuery }, { headers })
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: 'Job not found' }]
  if (page.state === 'gone')
    return [{ title: `This job has closed – ${page.portalName}` }, { name: 'robots', content: 'noindex' }]
  const { vacancy, url, summary, html, portalName } = page
  const title = `${vacancy.title}, ${vacancy.sites[0]?.town ?? vacancy.council.name}`
  return [
    { title: `${title} – ${portalName}` },
    { name: 'description', content: summary },
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: summary },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: portalName },
    { property: 'og:locale', content: 'en_GB' },
    { 'script:ld+json': toJobPosting(vacancy, { url, description: html }) },
  ]
}

export default function Job() {
  const page = useLoaderData<typeof loader>()
  const { now, similar, hostCouncilId } = page
  return (
    <>
      {page.state === 'live' ? <Live {...page} /> : <Gone title={page.gone.title} />}
      {similar.length > 0 && (
        <Section title="Other jobs near there" id="nearby">
          <JobList jobs={similar} now={now} councilId={hostCouncilId} headingLevel={3} />
        </Section>
      )}
    </>
  )
}

type LivePage = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { state: 'live' }>

function Live({ vacancy, html, now, own, hostCouncilId, applyQuery }: LivePage) {
  return (
    <div className="advert">
      <div>
        <Advert {...{ vacancy, html, now }} />
        <p className="advert-foot">
          <span>Reference {vacancy.reference}</span>
          <a href={`/jobs/${vacancy.reference}/report`}>
            <Icon name="flag" /> Report this job
          </a>
        </p>
      </div>
      <aside className="advert-aside" aria-label="Apply">
        <ApplyBox {...{ vacancy, now, own, applyQuery }} />
        <WhatHappensNext vacancy={vacancy} />
        <TrustFacts {...{ vacancy, hostCouncilId }} />
      </aside>
    </div>
  )
}

function Gone({ title }: { title: string | null }) {
  return (
    <Page title="This job has closed" lead={title ? `“${title}” is not open for applications any more.` : undefined}>
      <LinkButton href="/jobs">Find another job</LinkButton>
    </Page>
  )
}

/** A reference nobody outside may know of: the way to the search instead. */
export function ErrorBoundary() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error
  return (
    <Page
      title="We cannot find that job"
      lead="The address may be mistyped, or the job has gone. There are others: search for what you want, near you."
    >
      <SearchForm />
    </Page>
  )
}
