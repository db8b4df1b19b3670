import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { evidenceFile } from '#app/grants/checking/queries-evidence.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { UncheckedFile } from '#app/people/documents/components/unchecked-file'
import { uncheckedHref } from '#app/people/documents/unchecked'
import { as, found } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'Before you open this file' }]

export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const { id = '', evidenceId = '' } = params
  found(await evidenceFile(db, { id, evidenceId, councilId: council.id, personId: actor.personId }))
  return { id, evidenceId }
})

export default function UncheckedPaper() {
  const { id, evidenceId } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="Before you open this file"
      back={{ href: `/council/grants/${id}#evidence`, label: 'The application' }}
      narrow
    >
      <UncheckedFile href={uncheckedHref(`/council/grants/${id}/evidence/${evidenceId}`)} />
    </CouncilPage>
  )
}
