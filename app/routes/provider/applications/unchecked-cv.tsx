import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantCv } from '#app/hiring/answering/queries-applicant.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { UncheckedFile } from '#app/people/documents/components/unchecked-file'
import { uncheckedHref } from '#app/people/documents/unchecked'
import { as, found } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Before you open this CV' }]

export const loader = as('provider-viewer', async ({ params, db, provider }) => {
  const { id = '' } = params
  found(await applicantCv(db, { id, providerId: provider.providerId }))
  return { id }
})

export default function UncheckedCv() {
  const { id } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title="Before you open this CV"
      back={{ href: `/provider/applications/${id}`, label: 'The application' }}
      narrow
    >
      <UncheckedFile href={uncheckedHref(`/provider/applications/${id}/cv`)} />
    </ProviderPage>
  )
}
