import { QuestionFields } from '#app/grants/schemes/components/question-fields'
import { Checkbox } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import type { StepPage } from '../screens/grant-pages'

/** What happened and how things stand; kept encrypted. */
export function CircumstancesFields({ page, form }: { page: StepPage; form: FormState }) {
  return (
    <>
      <QuestionFields keys={page.circumstanceQuestions} form={form} />
      {page.asksWords && (
        <TextArea
          name="words"
          label="Tell us what happened, in your own words"
          hint="As much or as little as you like. A sentence or two is enough. You do not have to name anybody."
          rows={6}
          maxCharacters={4000}
          form={form}
        />
      )}
      {page.urgentRoute && (
        <>
          <Checkbox
            name="urgent"
            label="This cannot wait"
            hint="For example: no food or heating today, or you must leave your home. Then somebody looks at it the same working day."
            form={form}
          />
          <TextArea
            name="whyUrgent"
            label="If it cannot wait: why?"
            rows={3}
            optional
            maxCharacters={500}
            form={form}
          />
        </>
      )}
    </>
  )
}
