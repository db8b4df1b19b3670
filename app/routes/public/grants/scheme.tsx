import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SchemeBody } from '#app/grants/schemes/components/scheme-page'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { closedWords, schemeView } from '#app/grants/schemes/scheme-words'
import { councilOrigin } from '#app/platform/council.server'
import { as, found } from '#app/platform/guard.server'
import { renderMarkdown } from '#app/platform/markdown'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { londonDate } from '#app/shared/dates'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

/** The page says what somebody may be going through. */
export const handle = { quickExit: true }

export const loader = as('anyone', async ({ request, params, db, clock, council }) => {
  const now = clock.now()
  const scheme = found(await schemeBySlug(db, { councilId: council.id, slug: params.scheme ?? '', now }))
  const { slug, definition } = scheme
  return data(
    {
      slug,
      view: schemeView(definition, council),
      html: renderMarkdown(definition.about),
      closed: closedWords(definition, londonDate(now)),
      portalName: council.portalName,
      canonical: `${councilOrigin(council)}/grants/${slug}`,
    },
    { headers: publicCacheHeaders(request) },
  )
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: 'Grant not found' }]
  return [
    { title: `${page.view.name} – ${page.portalName}` },
    { name: 'description', content: page.view.summary },
    { tagName: 'link', rel: 'canonical', href: page.canonical },
  ]
}

export default function GrantScheme() {
  const { slug, view, html, closed } = useLoaderData<typeof loader>()
  return (
    <Page title={view.name} lead={view.summary} back={{ href: '/grants', label: 'Grants for care workers' }} narrow>
      <SchemeBody view={view} html={html} closed={closed}>
        <ButtonRow>
          <LinkButton href={`/grants/${slug}/check`} iconAfter="forward">
            Check if you can apply
          </LinkButton>
          {!closed && (
            <LinkButton href={`/grants/${slug}/apply`} kind="secondary" rel="nofollow">
              Start your application
            </LinkButton>
          )}
        </ButtonRow>
      </SchemeBody>
    </Page>
  )
}
