import { upholdReasonLabel, upholdReasons } from '#app/grants/checking/appeal-reasons'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Checkboxes, Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import type { Appeal } from '../appeal-view'

/** The officer's answer, with reasons and words to the applicant. */
export function AppealForm({ appeal, form }: { appeal: Appeal; form: FormState | undefined }) {
  return (
    <Card title="Your answer">
      <Form state={form} action={`/council/appeals/${appeal.id}`}>
        <Radios
          name="outcome"
          legend="Does the decision stand?"
          form={form}
          options={[
            {
              value: 'uphold',
              label: 'No: uphold the appeal',
              hint: 'Everything is checked afresh, by people who have had no part in it.',
              reveal: (
                <Checkboxes
                  name="upholdReasons"
                  legend="Why it is upheld"
                  compact
                  form={form}
                  options={upholdReasons.map((value) => ({ value, label: upholdReasonLabel(value) }))}
                />
              ),
            },
            {
              value: 'dismiss',
              label: 'Yes: dismiss the appeal',
              hint: 'The refusal is final. They can still complain, and apply again when something has changed.',
              reveal: (
                <Checkboxes
                  name="dismissReasons"
                  legend="Why the refusal stands"
                  hint="The applicant reads the scheme’s sentence for each."
                  compact
                  form={form}
                  options={appeal.rejectReasons.map(({ key, label, sentence }) => ({
                    value: key,
                    label,
                    hint: sentence,
                  }))}
                />
              ),
            },
          ]}
        />
        <TextArea
          name="words"
          label="To the applicant"
          hint="What you looked at, what you found, and why. They read it signed in and in the letter."
          rows={7}
          maxCharacters={2000}
          form={form}
        />
        <TextArea name="note" label="To colleagues" optional rows={3} maxCharacters={2000} form={form} />
        <p className="text-muted">They are told at once. It cannot be taken back.</p>
        <Button icon="scales">Answer the appeal</Button>
      </Form>
    </Card>
  )
}
