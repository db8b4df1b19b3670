import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProfileFields } from '#app/brokering/candidates/components/profile-fields'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { RegisterScreen } from '#app/brokering/registering/components/register-screen'
import { registerForm } from '#app/brokering/registering/register-steps'
import { as, found } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'
import { openRegisterStep, valuesToShow } from './open-registration.server'
import { savePostedRegisterStep } from './save-posted-register-step.server'

/** The screens after the first, which has an address of its own. */
type LaterStep = Exclude<ProfileStep, 'about-you'>

const leads: Record<LaterStep, string> = {
  when: 'Jobs outside these times are not suggested to you.',
  what: 'Only what you rule out is strict. The rest helps to put the best jobs first.',
  skills: 'New to care? Then most of this stays empty, and that is fine.',
}

/** The screen of the address. @throws 404 for any other */
const stepOf = ({ step }: { step?: string | undefined }): LaterStep =>
  found((['when', 'what', 'skills'] as const).find((known) => known === step))

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? registerForm.titles[page.step] : 'Not found'} – get help finding care work` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => {
  const step = stepOf(context.params)
  return {
    step,
    values: await valuesToShow(context, await openRegisterStep(context, step), step),
    from: context.url.searchParams.get('from'),
    today: londonDate(context.clock.now()),
  }
})

export const action = as('anyone', (context) => savePostedRegisterStep(context, stepOf(context.params)))

export default function RegisterStep() {
  const { step, values, from, today } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  return (
    <RegisterScreen {...{ step, failed, from }} lead={leads[step]}>
      <ProfileFields {...{ step, today }} form={failed ?? { values, errors: {} }} />
    </RegisterScreen>
  )
}
