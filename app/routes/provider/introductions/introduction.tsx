import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskedFacts } from '#app/brokering/introductions/components/provider-introductions'
import { askedIntroduction, sentApplicationOf } from '#app/brokering/introductions/queries-provider.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const meta: MetaFunction = () => [{ title: 'Somebody is being asked' }]

/** Once somebody has agreed, everything about them is on their application. */
export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const mine = { id: params.id ?? '', providerId: provider.providerId }
  const applicationId = await sentApplicationOf(db, mine)
  if (applicationId) throw redirect(`/provider/applications/${applicationId}`)
  const now = clock.now()
  return { item: found(await askedIntroduction(db, { ...mine, now })), now }
})

export default function Introduction() {
  const { item, now } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title={`Somebody from ${item.outcode} is being asked`}
      eyebrow={`${item.vacancy.title} (${item.vacancy.reference})`}
      lead="You learn their name and how to reach them once they have agreed to this introduction."
      back={{ href: '/provider/introductions', label: 'Introductions' }}
      narrow
    >
      <AskedFacts item={item} now={now} />
    </ProviderPage>
  )
}
