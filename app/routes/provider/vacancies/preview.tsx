import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { Advert } from '#app/jobs/advert/components/advert'
import { TrustFacts, WhatHappensNext } from '#app/jobs/advert/components/advert-aside'
import { vacancyProblems } from '#app/jobs/editing/forms'
import { editorContext } from '#app/jobs/editing/queries-editor.server'
import { vacancyPreview } from '#app/jobs/advert/queries-preview.server'
import { providerVacancy } from '#app/jobs/vacancies/queries-provider.server'
import { as, found } from '#app/platform/guard.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { renderMarkdown } from '#app/platform/markdown'
import { redirect } from '#app/platform/redirect.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Preview – ${data?.vacancy.title ?? ''}` }]

export const loader = as('provider-viewer', async ({ params, db, clock, provider }) => {
  const now = clock.now()
  const scope = { vacancyId: params.id ?? '', providerId: provider.providerId }
  const { id, status, answers } = found(await providerVacancy(db, { ...scope, now }))
  if (status === 'draft') {
    const { context } = await editorContext(db, provider, { now, saved: answers })
    // The public page has no words for what is not there.
    if (vacancyProblems(answers, context).length > 0) {
      throw await redirectWithNotice(
        `/provider/vacancies/${id}/check`,
        'You can preview it once everything is filled in.',
      )
    }
  }
  const vacancy = found(await vacancyPreview(db, scope))
  if (status === 'closed' && !vacancy.description) throw redirect(`/provider/vacancies/${id}`)
  return { id, now, vacancy, html: renderMarkdown(vacancy.description) }
})

export default function PreviewVacancy() {
  const { id, now, vacancy, html } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title="Preview"
      lead="This is how people see it, with a button to apply. Nobody else sees this page."
      back={{ href: `/provider/vacancies/${id}`, label: vacancy.title }}
    >
      <div className="advert">
        <Advert vacancy={vacancy} html={html} now={now} />
        <aside className="advert-aside" aria-label="About applying">
          <WhatHappensNext vacancy={vacancy} />
          <TrustFacts vacancy={vacancy} hostCouncilId={vacancy.council.id} />
        </aside>
      </div>
    </ProviderPage>
  )
}
