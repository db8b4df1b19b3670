import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplyScreen } from '#app/hiring/applying/components/apply-screen'
import { ProviderQuestions, RightToWorkField } from '#app/hiring/applying/components/question-fields'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `A few questions – apply for ${data?.job.title ?? 'a job'}` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => {
  const { vacancy, draft } = await openStep(context, 'right-to-work')
  const { reference, title, provider, roles, sponsorship, questions } = vacancy
  return {
    job: { reference, title, provider, roles, sponsorship },
    questions,
    rightToWork: draft?.rightToWork ?? null,
    given: draft?.screeningAnswers ?? [],
    from: context.url.searchParams.get('from'),
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
