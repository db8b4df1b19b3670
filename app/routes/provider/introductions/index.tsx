import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskedCards, SentTable } from '#app/brokering/introductions/components/provider-introductions'
import { askedForProvider, sentToProvider } from '#app/brokering/introductions/queries-provider.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Introductions by the job broker' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider }) => {
  const now = clock.now()
  const { providerId } = provider
  const [asked, sent] = await Promise.all([
    askedForProvider(db, { providerId, now }),
    sentToProvider(db, { providerId, now, page: readPage(url.searchParams.get('page')) }),
  ])
  return { asked, sent, now }
})

export default function Introductions() {
  const { asked, sent, now } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title="Introductions by the job broker"
      lead="The council’s job brokers look for people who fit your vacancies. You answer them like any other applicant."
    >
      <div className="stack-lg">
        <Section title="Introduced to you" id="sent">
          <div className="stack">
            <SentTable items={sent.items} now={now} />
            <Pagination
              page={sent.page.page}
              pages={sent.page.pages}
              hrefFor={(to) => `/provider/introductions?page=${to}`}
              of="introductions"
            />
          </div>
        </Section>
        <Section title="Being asked whether they agree" id="asked">
          <AskedCards items={asked} now={now} />
        </Section>
      </div>
    </ProviderPage>
  )
}
