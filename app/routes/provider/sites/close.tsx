import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { closeSite } from '#app/organisations/sites/change-site.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { providerSite } from '#app/organisations/sites/queries-sites.server'
import { readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'

export const meta: MetaFunction = () => [{ title: 'Close this place?' }]

export const loader = as('provider-recruiter', async ({ params, db, provider }) => ({
  site: found(await providerSite(db, { siteId: params.id ?? '', providerId: provider.providerId })),
}))

export const action = as('provider-recruiter', async (context) => {
  const read = await readForm(context.request, z.object({}))
  const closed = await closeSite({ siteId: context.params.id ?? '' }, context)
  if (closed.ok) return redirectWithNotice('/provider/sites', 'The place is closed.')
  if (closed.reason === 'not-found') throw notFound()
  const { vacancies } = closed
  const words = vacancies === 1 ? 'One open vacancy is' : `${vacancies} open vacancies are`
  return refuse(read, `${words} at this place. Close them first, or move them to another place.`)
})

export default function CloseSite() {
  const { site } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/provider/sites/${site.id}`
  return (
    <ProviderPage
      title={`Close ${site.name}?`}
      lead="It goes from your list and from drafts. What happened there stays in your records."
      back={{ href: here, label: site.name }}
      narrow
    >
      <Form state={answer?.form} action={`${here}/close`}>
        <ButtonRow>
          <Button kind="danger">Close this place</Button>
          <LinkButton href={here} kind="quiet">
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </ProviderPage>
  )
}
