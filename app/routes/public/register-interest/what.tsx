import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhatFields } from '#app/brokering/candidates/components/what-fields'
import { RegisterScreen } from '#app/brokering/registering/components/register-screen'
import { profileStepTitles } from '#app/brokering/candidates/forms'
import { openRegisterStep, valuesToShow } from './open-registration.server'
import { savePostedRegisterStep } from './save-posted-register-step.server'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [
  { title: `${profileStepTitles.what} – get help finding care work` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => ({
  values: await valuesToShow(context, await openRegisterStep(context, 'what'), 'what'),
  from: context.url.searchParams.get('from'),
}))

export const action = as('anyone', (context) => savePostedRegisterStep(context, 'what'))

export default function RegisterWhat() {
  const { values, from } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  return (
    <RegisterScreen
      {...{ failed, from }}
      step="what"
      lead="Only what you rule out is strict. The rest helps to put the best jobs first."
    >
      <WhatFields form={failed ?? { values, errors: {} }} />
    </RegisterScreen>
  )
}
