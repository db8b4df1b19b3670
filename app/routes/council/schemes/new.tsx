import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { createScheme } from '#app/grants/schemes/create-scheme.server'
import { newSchemeForm } from '#app/grants/schemes/forms/scheme-forms'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { schemesForStaff } from '#app/grants/schemes/queries-versions.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, type CouncilContext } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'

const HERE = '/council/schemes/new'

export const meta: MetaFunction = () => [{ title: 'New scheme' }]

async function ownSchemes({ db, clock, actor, council }: CouncilContext) {
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles: ['admin'] })
  const schemes = await schemesForStaff(db, { councilId: council.id, schemeIds, now: clock.now() })
  return { schemeIds, schemes: schemes.map(({ id, name }) => ({ id, name })) }
}

export const loader = as('admin', async (context) => ({
  schemes: (await ownSchemes(context)).schemes,
  formKey: newFormKey(),
}))

export const action = as('admin', async (context) => {
  const { request, db, clock, actor, council } = context
  const { schemeIds, schemes } = await ownSchemes(context)
  const read = await readForm(request, newSchemeForm(schemes.map(({ id }) => id)))
  if (!read.ok) return invalid(read)
  const made = await createScheme(
    { ...read.value, formKey: formKeyOf(read.raw) },
    { db, clock, actor, council, schemeIds },
  )
  if (made.ok)
    return redirectWithNotice(
      `/council/schemes/${made.id}`,
      `The draft of ${read.value.name} is there. Go through its parts, then publish it.`,
    )
  switch (made.reason) {
    case 'slug-taken':
      return refuse(read, 'Another scheme has this address. Choose a different one.', 'slug')
    case 'no-such-source':
      return refuse(read, 'That scheme is no longer there. Choose another to begin with.', 'from')
    case 'limited':
      throw forbidden()
  }
})

export default function NewScheme() {
  const { schemes, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title="New scheme"
      lead="You begin a draft. Nobody outside the council sees it until you publish it."
      back={{ href: '/council/schemes', label: 'Schemes' }}
      narrow
    >
      <Form state={answer?.form} action={HERE} hidden={{ formKey }}>
        <TextField name="name" label="Name" hint="For example Welcome and loyalty payment." form={answer?.form} />
        <TextField
          name="slug"
          label="Address"
          hint="It cannot be changed later. For example loyalty."
          prefix="/grants/"
          width="m"
          form={answer?.form}
        />
        <TextField
          name="kind"
          label="Kind"
          hint="One word for reports, for example loyalty."
          width="m"
          form={answer?.form}
        />
        <Radios
          name="from"
          legend="Begin with"
          form={answer?.form}
          options={[
            { value: 'blank', label: 'An empty scheme' },
            { value: 'new-starter', label: 'New starter, as it comes with the portal' },
            { value: 'hardship', label: 'Hardship, as it comes with the portal' },
            ...schemes.map(({ id, name }) => ({ value: id, label: `A copy of ${name}`, hint: 'Its newest version.' })),
          ]}
        />
        <Button>Begin draft</Button>
      </Form>
    </CouncilPage>
  )
}
