import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declareInterest } from '#app/grants/checking/duties/declare-interest.server'
import { InterestForm } from '#app/grants/checking/duties/interest-forms'
import { interestKinds, interestLabels, interestWords, officerRoles } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { Button, ButtonRow } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'An interest in an application' }]

export const loader = as('grant-officer', async ({ db, params, council, actor }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId }
  const id = found(await grantInScope(db, { ...asked, roles: officerRoles }))
  return { id, interest: await interestOf(db, { applicationId: id, personId: actor.personId }) }
})

export const action = as('grant-officer', async ({ request, db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId }
  const id = found(await grantInScope(db, { ...asked, roles: officerRoles }))
  const read = await readForm(request, InterestForm)
  if (!read.ok) return invalid(read)
  await declareInterest({ applicationId: id, kind: read.value.kind }, { db, actor, council, clock })
  return redirectWithNotice('/council/grants', 'Thank you for saying so. Colleagues deal with it now.')
})

export default function GrantInterest() {
  const { id, interest } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const back = { href: `/council/grants/${id}`, label: 'The application' }
  if (interest) {
    return (
      <CouncilPage title="You have an interest" back={back} narrow>
        <Notice title={interestWords[interest]} />
      </CouncilPage>
    )
  }
  return (
    <CouncilPage
      title="Do you have to do with this applicant?"
      lead="Say so, and colleagues decide. You cannot take it back, and you will not see the application any more."
      back={back}
      narrow
    >
      <Form action={`/council/grants/${id}/interest`} state={form}>
        <Radios
          name="kind"
          legend="What it is"
          form={form}
          options={interestKinds.map((value) => ({ value, label: interestLabels[value] }))}
        />
        <ButtonRow>
          <Button>Declare the interest</Button>
        </ButtonRow>
      </Form>
    </CouncilPage>
  )
}
