import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DocumentFields } from '#app/grants/applying/components/document-fields'
import { OwnPapers } from '#app/grants/own/components/own-papers'
import { ownActions } from '#app/grants/own/own-policy'
import { ownGrant } from '#app/grants/own/queries-own-grant.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { addOwnPaper } from './add-own-paper.server'

export const meta: MetaFunction = () => [{ title: 'Add a document' }]

export const loader = as('person', async ({ db, clock, actor, params, url }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const grant = found(await ownGrant(db, mine))
  const may = ownActions(grant)
  if (!may.addEvidence) throw redirect(`/account/grants/${grant.id}`)
  const { id, evidence, evidenceKinds } = grant
  const page = `/account/grants/${id}`
  const answering = may.answer && url.searchParams.get('then') === 'answer'
  return { id, evidence, evidenceKinds, page, back: answering ? `${page}/answer` : page, answering }
})

export const action = as('person', async ({ request, url, db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const grant = found(await ownGrant(db, mine))
  const raw = await formDataOf(request)
  const added = await addOwnPaper({ grant, raw }, { db, clock, actor })
  if (!added.ok) return added.answer
  const page = `/account/grants/${grant.id}`
  const answering = url.searchParams.get('then') === 'answer' && ownActions(grant).answer
  return redirectWithNotice(
    answering ? `${page}/answer` : page,
    answering ? 'We have your document. Now answer the question.' : 'We have your document.',
  )
})

export default function AddPaper() {
  const { id, evidence, evidenceKinds, page, back, answering } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="Add a document"
      lead="A photo with your phone will do, if everything on it can be read."
      back={{ href: back, label: answering ? 'Our question' : 'Your application' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={form} action={`${page}/evidence${answering ? '?then=answer' : ''}`} multipart>
          <DocumentFields kinds={evidenceKinds} form={form} />
          <ButtonRow>
            <Button icon="upload">Add document</Button>
            <LinkButton href={back} kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        </Form>
        {evidence.length > 0 && (
          <Section title="What you sent already" id="papers">
            <OwnPapers grant={{ id, evidence }} />
          </Section>
        )}
      </div>
    </Page>
  )
}
