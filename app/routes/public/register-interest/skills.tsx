import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SkillsFields } from '#app/brokering/candidates/components/skills-fields'
import { RegisterScreen } from '#app/brokering/registering/components/register-screen'
import { profileStepTitles } from '#app/brokering/candidates/forms'
import { openRegisterStep, valuesToShow } from './open-registration.server'
import { savePostedRegisterStep } from './save-posted-register-step.server'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [
  { title: `${profileStepTitles.skills} – get help finding care work` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => ({
  values: await valuesToShow(context, await openRegisterStep(context, 'skills'), 'skills'),
  from: context.url.searchParams.get('from'),
}))

export const action = as('anyone', (context) => savePostedRegisterStep(context, 'skills'))

export default function RegisterSkills() {
  const { values, from } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.form
  return (
    <RegisterScreen
      {...{ failed, from }}
      step="skills"
      lead="New to care? Then most of this stays empty, and that is fine."
    >
      <SkillsFields form={failed ?? { values, errors: {} }} />
    </RegisterScreen>
  )
}
