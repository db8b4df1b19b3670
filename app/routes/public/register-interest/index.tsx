import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ContactFields, WhereFields } from '#app/brokering/candidates/components/about-you-fields'
import { RegisterScreen } from '#app/brokering/registering/components/register-screen'
import { openRegistration, valuesToShow } from './open-registration.server'
import { savePostedRegisterStep } from './save-posted-register-step.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'

export const meta: MetaFunction = () => [
  { title: 'Get help finding care work' },
  { name: 'description', content: 'Tell us what you look for. A job broker finds care work that fits, near home.' },
]

export const loader = as('anyone', async (context) => ({
  values: await valuesToShow(context, await openRegistration(context), 'about-you'),
  signedInAs: context.actor?.email ?? null,
  council: context.council.name,
  from: context.url.searchParams.get('from'),
  formKey: newFormKey(),
}))

export const action = as('anyone', (context) => savePostedRegisterStep(context, 'about-you'))

export default function RegisterAboutYou() {
  const { values, signedInAs, council, from, formKey } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  const form = failed ?? { values, errors: {} }
  return (
    <RegisterScreen
      {...{ failed, from, formKey }}
      step="about-you"
      lead={`Tell us once what you look for. A job broker of ${council} looks for work that fits you, and asks you before any employer hears your name. Five short screens, no CV.`}
    >
      {signedInAs ? (
        <ContactFields form={form} email="fixed" fixedEmail={signedInAs} />
      ) : (
        <ContactFields form={form} email="ask" />
      )}
      <WhereFields form={form} />
    </RegisterScreen>
  )
}
