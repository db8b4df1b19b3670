import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { confirmEmailFirst } from '../sign-in/confirm-email.server'
import { RegistrationForm } from '#app/organisations/registration/components/registration-form'
import { registrationForm } from '#app/organisations/registration/forms'
import { checkRegistration, registerProvider } from '#app/organisations/registration/register-provider.server'
import { siteRefusal } from '#app/organisations/registration/registration-words'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, chosenProviderCookie } from '#app/platform/guard.server'
import type { RootData } from '#app/root'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Register your organisation' }]

export const loader = as('anyone', ({ actor }) => ({ formKey: newFormKey(), email: actor?.email ?? null }))

export const action = as('anyone', async (context) => {
  const { request, db, clock, council, actor } = context
  const read = await readForm(request, registrationForm)
  if (!read.ok) return invalid(read)
  const { email, registration } = read.value
  const { regulator } = registration.site
  const checked = await checkRegistration({ site: registration.site, councilId: council.id }, db)
  if (!checked.ok) return refuse(read, ...siteRefusal(checked, regulator))
  if (!actor) {
    const confirmation = await confirmEmailFirst(
      { email, doing: `register ${registration.name}`, form: read.raw },
      context,
    )
    return confirmation.ok
      ? confirmation.response
      : refuse(read, 'You asked for many codes. Wait 15 minutes, then try again.', 'email')
  }
  const registered = await registerProvider(
    { ...registration, formKey: formKeyOf(read.raw) },
    { db, clock, council, actor },
  )
  if (!registered.ok && registered.reason !== 'already-registered')
    return refuse(read, ...siteRefusal(registered, regulator))
  const notice = registered.ok
    ? `${registration.name} is registered. We emailed you what happens next.`
    : `You registered ${registration.name} before. Here it is.`
  const chosen = await chosenProviderCookie().serialize(registered.providerId)
  return redirectWithNotice('/provider', notice, [['Set-Cookie', chosen]])
})

export default function RegisterEmployer() {
  const { formKey, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const root = useRouteLoaderData<() => RootData>('root')
  const { portalName = 'this portal', name = 'The council' } = root?.council ?? {}
  return (
    <Page
      title="Register your organisation"
      lead={`It takes about five minutes and costs nothing. ${name} checks who you are, usually within two working days. You can write vacancies meanwhile.`}
      back={{ href: '/employers', label: 'For employers' }}
      narrow
    >
      <RegistrationForm
        form={answer?.form}
        action="/employers/register"
        formKey={formKey}
        email={email}
        portal={portalName}
        submit={email ? 'Register' : 'Continue'}
      />
    </Page>
  )
}
