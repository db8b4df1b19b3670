import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { schemesOnOffer } from '#app/grants/schemes/queries-schemes.server'
import { closedWords, schemeView } from '#app/grants/schemes/scheme-words'
import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { londonDate } from '#app/shared/dates'
import { Card, EmptyState } from '#app/ui/card'
import { KitchenTable } from '#app/ui/illustrations'
import { LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'
import { Tag } from '#app/ui/status'

/** The page says what somebody may be going through. */
export const handle = { quickExit: true }

export const loader = as('anyone', async ({ request, db, clock, council }) => {
  const now = clock.now()
  const schemes = await schemesOnOffer(db, { councilId: council.id, now })
  const shown = schemes.map(({ slug, definition }) => {
    const { name, summary, most, administeredBy } = schemeView(definition, council)
    return { slug, name, summary, most, administeredBy, closed: closedWords(definition, londonDate(now)) }
  })
  return data(
    {
      schemes: shown,
      areaName: council.areaName,
      portalName: council.portalName,
      canonical: `${councilOrigin(council)}/grants`,
    },
    { headers: publicCacheHeaders(request) },
  )
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Grants for care workers – ${page?.portalName ?? ''}` },
  {
    name: 'description',
    content: `Money for people who work in care in ${page?.areaName ?? 'the area'}: for starting a job, and when things go wrong.`,
  },
  { tagName: 'link', rel: 'canonical', href: page?.canonical ?? '/grants' },
]

export default function Grants() {
  const { schemes, areaName } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Grants for care workers"
      lead={`Money for people who work in care in ${areaName}. You do not have to pay it back if you keep to what you agreed.`}
      narrow
    >
      {schemes.length === 0 ? (
        <EmptyState
          title="There are no grants just now"
          illustration={<KitchenTable />}
          action={<LinkButton href="/jobs">See jobs in care</LinkButton>}
        >
          <p>When there are some, they will be here.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {schemes.map(({ slug, name, summary, most, administeredBy, closed }) => (
            <Card
              key={slug}
              title={name}
              href={`/grants/${slug}`}
              aside={closed ? <Tag>Not open</Tag> : <Tag tone="good">{most}</Tag>}
            >
              <p>{summary}</p>
              {closed && <p>{closed}</p>}
              {administeredBy && <p className="text-muted">Run by {administeredBy} for the council.</p>}
            </Card>
          ))}
          <p>
            You can check in two minutes whether a grant fits, before you tell us who you are. We do not keep what you
            answer there.
          </p>
        </div>
      )}
    </Page>
  )
}
