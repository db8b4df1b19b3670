import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplyScreen, applyMeta } from '#app/hiring/applying/components/apply-screen'
import { CvField } from '#app/hiring/applying/components/cv-field'
import { MOST_ANSWER_CHARACTERS, valuesQuestionNames, valuesQuestions } from '#app/hiring/applications/forms'
import { valuesAnswerTo } from '#app/hiring/applications/given-answers'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'
import { TextArea } from '#app/ui/text-fields'

export const meta = applyMeta('why-care')

export const loader = as('anyone', async (context) => {
  const { draft, job, from } = await openStep(context, 'why-care')
  return { job, from, given: draft?.valuesAnswers ?? [], cv: draft?.cv ?? null }
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
