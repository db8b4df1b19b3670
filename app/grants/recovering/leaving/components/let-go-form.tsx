import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { letGoLabels, letGoReasons } from '../let-go'

/** Asking nothing back, with the reason. */
export function LetGo({ action, form }: { action: string; form: FormState | undefined }) {
  const state = form?.values.intent === 'let-go' ? form : undefined
  return (
    <Card title="Let it go">
      <Form state={state} action={action} hidden={{ intent: 'let-go' }}>
        <p>You decide this alone. The application is closed, and the person never hears that it was thought of.</p>
        <Radios
          name="reason"
          legend="Why is nothing asked back?"
          form={state}
          options={letGoReasons.map((value) => ({ value, label: letGoLabels[value] }))}
        />
        <TextArea
          name="letGoNote"
          label="What is to be known about it"
          hint="For colleagues and auditors. Needed for another reason."
          optional
          rows={3}
          maxCharacters={2000}
          form={state}
        />
        <Button kind="secondary">Ask nothing back</Button>
      </Form>
    </Card>
  )
}
