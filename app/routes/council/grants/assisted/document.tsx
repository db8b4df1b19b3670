import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MOST_EVIDENCE } from '#app/grants/applying/drafts/add-evidence.server'
import { DocumentFields } from '#app/grants/applying/components/document-fields'
import { grantRefusalWords } from '#app/grants/checking/duties/refusal-words'
import { addEvidenceFor } from '#app/grants/own/help-applicant.server'
import { assistedGrant } from '#app/grants/own/queries-assisted.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { readPostedDocument } from '../../../grant-apply/read-posted-document.server'

export const meta: MetaFunction = () => [{ title: 'A document for an applicant' }]

export const loader = as('assessor', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  const { may, why, ...grant } = found(await assistedGrant(db, asked))
  return { grant, why: why ?? (may.addEvidence ? null : GONE) }
})

const GONE = 'The application has moved on, so no document can be added to it any more.'

export const action = as('assessor', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  const asked = { id, councilId: council.id, personId: actor.personId, now: clock.now() }
  const { evidenceKinds } = found(await assistedGrant(db, asked))
  const posted = await readPostedDocument(await formDataOf(request), evidenceKinds)
  if (!posted.ok) return posted.answer
  const { kind, upload, read } = posted
  const added = await addEvidenceFor({ id, kind, upload }, { db, clock, actor, council })
  if (added.ok) return redirectWithNotice(`/council/grants/${id}#evidence`, 'The document is added.')
  switch (added.reason) {
    case 'not-found':
      throw notFound()
    case 'gone':
      return refuse(read, GONE)
    case 'too-many':
      return refuse(read, `An application can have ${MOST_EVIDENCE} documents, and this one has.`)
    default:
      return refuse(read, grantRefusalWords(added))
  }
})

export default function AddDocument() {
  const { grant, why } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/council/grants/${grant.id}`
  return (
    <CouncilPage
      title="Add a document for them"
      lead="What they brought or sent: a scan or a photo on which everything can be read."
      eyebrow={[grant.name, grant.reference].filter(Boolean).join(', ')}
      back={{ href: page, label: 'The application' }}
      narrow
    >
      {why ? (
        <Notice>
          <p>{why}</p>
        </Notice>
      ) : (
        <Form state={form} action={`${page}/document`} multipart>
          <DocumentFields kinds={grant.evidenceKinds} form={form} />
          <ButtonRow>
            <Button icon="upload">Add document</Button>
            <LinkButton href={page} kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </CouncilPage>
  )
}
