import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea, TextField } from '#app/ui/text-fields'
import type { ConfirmationKind } from '../confirmation'
import { ConfirmationFields } from './confirmation-fields'

const nothingKnown = { since: null, leftOn: null, jobRole: null, weeklyHours: null }

type Props = { action: string; kind: ConfirmationKind; of: string; name: string; form: FormState | undefined }

/** What an employer said on the phone. */
export function RecordForm({ action, kind, of, name, form }: Props) {
  const mine = form?.values.intent === 'record' ? form : undefined
  return (
    <Section title="Write down what the employer told you" id="record">
      <Form state={mine} action={`${action}#record`} hidden={{ intent: 'record', of }}>
        <ConfirmationFields
          kind={kind}
          known={nothingKnown}
          byStaff
          form={mine}
          legend={`Does ${name} ${kind === 'retention' ? 'still ' : ''}work there?`}
        />
        <TextField name="byName" label="Whom you spoke to" hint="Name and job there." form={mine} />
        <TextArea
          name="words"
          label="What they said"
          hint="And how you reached them: a number from the register, not from the applicant."
          rows={3}
          maxCharacters={500}
          form={mine}
        />
        <Button>Save the answer</Button>
      </Form>
    </Section>
  )
}

/** The question again, to another address. */
export function AskAgain({ action, of, form }: Omit<Props, 'kind' | 'name'>) {
  const mine = form?.values.intent === 'ask-again' ? form : undefined
  return (
    <Section title="Ask at another address" id="ask-again">
      <Form state={mine} action={`${action}#ask-again`} hidden={{ intent: 'ask-again', of }}>
        <p>
          The link that was sent before stops working. The mail names the person and asks whether they work there; it
          does not say what for.
        </p>

        <TextField name="email" label="The employer’s email address" type="email" inputMode="email" form={mine} />
        <Button kind="secondary">Ask the employer</Button>
      </Form>
    </Section>
  )
}
