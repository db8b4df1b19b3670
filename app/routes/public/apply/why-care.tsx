import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplyScreen } from '#app/hiring/applying/components/apply-screen'
import { CvField } from '#app/hiring/applying/components/cv-field'
import { MOST_ANSWER_CHARACTERS, valuesQuestionNames, valuesQuestions } from '#app/hiring/applications/forms'
import { valuesAnswerTo } from '#app/hiring/applications/given-answers'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'
import { TextArea } from '#app/ui/text-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Why care – apply for ${data?.job.title ?? 'a job'}` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => {
  const { vacancy, draft } = await openStep(context, 'why-care')
  const { reference, title, provider } = vacancy
  return {
    job: { reference, title, provider },
    given: draft?.valuesAnswers ?? [],
    cv: draft?.cv ?? null,
    from: context.url.searchParams.get('from'),
  }
})

export const action = as('anyone', (context) => savePostedStep(context, 'why-care'))

export default function ApplyWhyCare() {
  const { job, given, cv, from } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ApplyScreen
      {...{ job, form, from }}
      step="why-care"
      lead="Kindness matters more than a long CV. A sentence or two for each is enough."
      multipart
    >
      {valuesQuestionNames.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={valuesQuestions[name]}
          rows={4}
          maxCharacters={MOST_ANSWER_CHARACTERS}
          form={form}
          defaultValue={valuesAnswerTo(name, given)}
        />
      ))}
      <CvField {...{ form, cv }} />
    </ApplyScreen>
  )
}
