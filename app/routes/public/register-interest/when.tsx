import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhenFields } from '#app/brokering/candidates/components/when-fields'
import { RegisterScreen } from '#app/brokering/registering/components/register-screen'
import { profileStepTitles } from '#app/brokering/candidates/forms'
import { openRegisterStep, valuesToShow } from './open-registration.server'
import { savePostedRegisterStep } from './save-posted-register-step.server'
import { as } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'

export const meta: MetaFunction = () => [
  { title: `${profileStepTitles.when} – get help finding care work` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => ({
  values: await valuesToShow(context, await openRegisterStep(context, 'when'), 'when'),
  from: context.url.searchParams.get('from'),
  today: londonDate(context.clock.now()),
}))

export const action = as('anyone', (context) => savePostedRegisterStep(context, 'when'))

export default function RegisterWhen() {
  const { values, from, today } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  return (
    <RegisterScreen {...{ failed, from }} step="when" lead="Jobs outside these times are not suggested to you.">
      <WhenFields form={failed ?? { values, errors: {} }} today={today} />
    </RegisterScreen>
  )
}
