import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { handReasonLabels, handReasons } from '../exclusion'

/** Takes one payee's line out of an open run, with the reason. */
export function TakeOutForm({ action, form }: { action: string; form: FormState | undefined }) {
  return (
    <Form action={action} state={form}>
      <Radios
        name="reason"
        legend="Why?"
        hint="It stays due, and you can put it back while this run is open."
        form={form}
        options={handReasons.map((value) => ({ value, label: handReasonLabels[value] }))}
      />
      <Button kind="secondary" icon="close">
        Take out of this run
      </Button>
    </Form>
  )
}
