import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeOrganisation } from '#app/organisations/registration/change-organisation.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { organisationForm } from '#app/organisations/registration/forms'
import { organisationDetails } from '#app/organisations/providers/queries.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextArea, TextField } from '#app/ui/text-fields'

const path = '/provider/organisation'

export const meta: MetaFunction = () => [{ title: 'Your organisation' }]

export const loader = as('provider-owner', async ({ db, provider }) => ({
  organisation: found(await organisationDetails(db, provider)),
}))

export const action = as(
  'provider-owner',
  async ({ request, db, clock, council, actor, provider }) => {
    const read = await readForm(request, organisationForm)
    if (!read.ok) return invalid(read)
    const changed = await changeOrganisation(read.value, { db, clock, council, actor, provider })
    if (!changed.ok) throw notFound()
    return redirectWithNotice(path, 'Saved. Your vacancies show it from now on.')
  },
  { keeps: 'save your organisation’s details' },
)

export default function Organisation() {
  const { organisation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer?.form
  const { name, kind, council } = organisation
  const isPrivate = kind === 'personal-assistant-employer'
  return (
    <ProviderPage
      title="Your organisation"
      lead={`${name} is registered with ${council}. To change its name or the services it offers, ask the council.`}
      narrow
    >
      <Form state={form} action={path}>
        {!isPrivate && (
          <>
            <TextArea
              name="about"
              label="About you"
              hint="People read this beside each of your vacancies. What is it like to work with you?"
              optional
              maxCharacters={600}
              form={form}
              defaultValue={organisation.about}
            />
            <TextField
              name="website"
              label="Your website"
              optional
              form={form}
              defaultValue={organisation.website ?? ''}
              autoComplete="url"
            />
          </>
        )}
        <TextField
          name="contactName"
          label="Person to contact"
          hint="Candidates learn this once you invite them."
          form={form}
          defaultValue={organisation.contactName}
          autoComplete="name"
        />
        <TextField
          name="contactPhone"
          label="Phone number"
          type="tel"
          width="m"
          form={form}
          defaultValue={organisation.contactPhone}
          autoComplete="tel"
        />
        <TextField
          name="contactEmail"
          label="Email address"
          hint="News of applicants goes here, and to your owners and recruiters."
          type="email"
          form={form}
          defaultValue={organisation.contactEmail}
          autoComplete="email"
        />
        <Button>Save changes</Button>
      </Form>
    </ProviderPage>
  )
}
