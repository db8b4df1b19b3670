import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplyScreen, applyMeta } from '#app/hiring/applying/components/apply-screen'
import { ProviderQuestions, RightToWorkField } from '#app/hiring/applying/components/question-fields'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'

export const meta = applyMeta('right-to-work')

export const loader = as('anyone', async (context) => {
  const { vacancy, draft, job, from } = await openStep(context, 'right-to-work')
  const { roles, sponsorship, questions } = vacancy
  return {
    job: { ...job, roles, sponsorship },
    from,
    questions,
    rightToWork: draft?.rightToWork ?? null,
    given: draft?.screeningAnswers ?? [],
  }
})

export const action = as('anyone', (context) => savePostedStep(context, 'right-to-work'))

export default function ApplyRightToWork() {
  const { job, questions, rightToWork, given, from } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ApplyScreen {...{ job, form, from }} step="right-to-work">
      <RightToWorkField {...{ form, job }} answer={rightToWork} />
      <ProviderQuestions {...{ form, questions, given }} />
    </ApplyScreen>
  )
}
