import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EVIDENCE_ACCEPT, EVIDENCE_HINT } from '#app/people/documents/uploads'
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
import { Select } from '#app/ui/choice-fields'
import { FileField } from '#app/ui/text-fields'
import { addOwnPaper } from './add-own-paper.server'

export const meta: MetaFunction = () => [{ title: 'Add a paper' }]

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
    answering ? 'We have your paper. Now answer the question.' : 'We have your paper.',
  )
})

export default function AddPaper() {
  const { id, evidence, evidenceKinds, page, back, answering } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="Add a paper"
      lead="A photo with your phone will do, if everything on it can be read."
      back={{ href: back, label: answering ? 'Our question' : 'Your application' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={form} action={`${page}/evidence${answering ? '?then=answer' : ''}`} multipart>
          <Select
            name="kind"
            label="What does it show?"
            empty="Choose one"
            options={[
              ...evidenceKinds.map(({ key, label }) => ({ value: key, label })),
              { value: 'other', label: 'Something else' },
            ]}
            form={form}
          />
          <FileField name="file" label="The paper" hint={EVIDENCE_HINT} accept={EVIDENCE_ACCEPT} form={form} />
          <ButtonRow>
            <Button icon="upload">Add paper</Button>
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
