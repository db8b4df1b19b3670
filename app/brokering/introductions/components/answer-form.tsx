import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { SummaryList } from '#app/ui/summary'
import type { Fact } from '../introduction-view'
import { declineLabels, declineReasons } from '../reasons'

type Props = {
  /** Where both answers are posted. */
  action: string
  form: FormState | undefined
  passedOn: Fact[]
  employer: string
}

/** Yes or no, with exactly what a yes passes on. Nothing is agreed to before a button is pressed. */
export function AnswerForm({ action, form, passedOn, employer }: Props) {
  return (
    <div className="stack">
      <p>If you say yes, we pass this on, to this employer only: {employer}.</p>
      <SummaryList items={passedOn} />
      <p>You can withdraw afterwards, like from any application.</p>
      <Form action={action} hidden={{ answer: 'yes' }}>
        <Button size="large" icon="check">
          Yes, pass my details on
        </Button>
      </Form>
      <Form action={action} state={form} hidden={{ answer: 'no' }} className="border-t border-line pt-4">
        <Select
          name="reason"
          label="If not, why?"
          hint="Your job broker reads it, so that the next suggestion fits better. The employer never hears of it."
          defaultValue="other"
          form={form}
          options={declineReasons.map((value) => ({ value, label: declineLabels[value] }))}
        />
        <TextArea name="words" label="Anything you would like to add" optional form={form} rows={3} />
        <Button kind="secondary">No, thank you</Button>
      </Form>
    </div>
  )
}
