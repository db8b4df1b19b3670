import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { SiteFields } from '#app/organisations/sites/components/site-fields'
import { siteForm } from '#app/organisations/registration/forms'
import { providerSite } from '#app/organisations/sites/queries-sites.server'
import { siteRefusal } from '#app/organisations/registration/registration-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Section } from '#app/ui/card'
import { workOf } from '#app/across/work.server'
import { changeSite } from '#app/organisations/sites/change-site.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.site.name ?? 'Place of work' }]

export const loader = as('provider-recruiter', async ({ params, db, provider }) => ({
  site: found(await providerSite(db, { siteId: params.id ?? '', providerId: provider.providerId })),
}))

export const action = as(
  'provider-recruiter',
  async (context) => {
    const { request, params, db, provider } = context
    const read = await readForm(request, siteForm)
    const siteId = params.id ?? ''
    found(await providerSite(db, { siteId, providerId: provider.providerId }))
    if (!read.ok) return invalid(read)
    const changed = await changeSite({ siteId, site: read.value }, workOf(context))
    if (changed.ok) return redirectWithNotice('/provider/sites', `${read.value.name} is changed, on its vacancies too.`)
    if (changed.reason === 'not-found') throw notFound()
    return refuse(read, ...siteRefusal(changed, read.value.regulator))
  },
  { keeps: 'save this site' },
)

export default function EditSite() {
  const { site } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ProviderPage
      title={site.name}
      lead="What you change here changes on every vacancy at this place."
      back={{ href: '/provider/sites', label: 'Your places of work' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={`/provider/sites/${site.id}`}>
          <SiteFields form={answer?.form} defaults={site} atHome={site.atHome} />
          <Button>Save changes</Button>
        </Form>
        <Section title="No longer yours?" id="close">
          <p>Close it when you no longer employ people there. New vacancies cannot be there then.</p>
          <LinkButton href={`/provider/sites/${site.id}/close`} kind="secondary" icon="archive">
            Close this place
          </LinkButton>
        </Section>
      </div>
    </ProviderPage>
  )
}
