import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { applyAgain } from '#app/organisations/registration/apply-again.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { RegistrationForm } from '#app/organisations/registration/components/registration-form'
import { registrationForm } from '#app/organisations/registration/forms'
import { refusedRegistration } from '#app/organisations/sites/queries-sites.server'
import { siteRefusal } from '#app/organisations/registration/registration-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import type { RootData } from '#app/root'

export const meta: MetaFunction = () => [{ title: 'Correct and apply again' }]

export const loader = as('provider-owner', async ({ db, actor, provider }) => {
  const registration = found(await refusedRegistration(db, provider))
  return { registration, email: actor.email }
})

export const action = as('provider-owner', async ({ request, db, clock, council, actor, provider }) => {
  const read = await readForm(request, registrationForm)
  if (!read.ok) return invalid(read)
  const { registration } = read.value
  const applied = await applyAgain(registration, { db, clock, council, actor, provider })
  if (applied.ok) return redirectWithNotice('/provider', 'Thank you. The council looks at it again and emails you.')
  switch (applied.reason) {
    case 'not-found':
      throw notFound()
    case 'not-allowed':
      return redirectWithNotice('/provider', 'Your registration is with the council already.')
    default:
      return refuse(read, ...siteRefusal(applied, registration.site.regulator))
  }
})

export default function ApplyAgain() {
  const { registration, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const root = useRouteLoaderData<() => RootData>('root')
  return (
    <ProviderPage
      title="Correct and apply again"
      lead="Change what the council asked about, then send it again. Your drafts are kept."
      narrow
    >
      <RegistrationForm
        form={answer?.form}
        action="/provider/apply-again"
        defaults={registration}
        email={email}
        portal={root?.council.portalName ?? 'this portal'}
        submit="Apply again"
      />
    </ProviderPage>
  )
}
