import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addSite } from '#app/organisations/sites/change-site.server'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { SiteFields } from '#app/organisations/sites/components/site-fields'
import { siteForm } from '#app/organisations/registration/forms'
import { siteRefusal } from '#app/organisations/registration/registration-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

export const meta: MetaFunction = () => [{ title: 'Add a place of work' }]

export const loader = as('provider-recruiter', () => ({ formKey: newFormKey() }))

export const action = as(
  'provider-recruiter',
  async (context) => {
    const read = await readForm(context.request, siteForm)
    if (!read.ok) return invalid(read)
    const site = read.value
    const added = await addSite({ site, formKey: formKeyOf(read.raw) }, context)
    if (added.ok) return redirectWithNotice('/provider/sites', `${site.name} is added. Your next vacancy can be there.`)
    if (added.reason === 'not-found') throw notFound()
    return refuse(read, ...siteRefusal(added, site.regulator))
  },
  { keeps: 'add this site' },
)

export default function NewSite() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { provider } = useProviderFrame()
  return (
    <ProviderPage title="Add a place of work" back={{ href: '/provider/sites', label: 'Your places of work' }} narrow>
      <Form state={answer?.form} action="/provider/sites/new" hidden={{ formKey }}>
        <SiteFields form={answer?.form} atHome={provider.kind === 'personal-assistant-employer'} />
        <Button>Add this place</Button>
      </Form>
    </ProviderPage>
  )
}
