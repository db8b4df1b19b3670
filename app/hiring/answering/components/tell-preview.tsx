import type { Email } from '#emails/email'
import { tellTimeLabels, tellTimes } from '#app/shared/tell-times'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Section } from '#app/ui/card'
import { EmailPreview } from './email-preview'

type Props = {
  action: string
  email: Email
  to: string
  /** Everything that the first press posted: the second posts it again. */
  form: FormState
}

/** The email as the candidate will read it, and the button that sends it: nothing was done yet. */
export function TellPreview({ action, email, to, form }: Props) {
  const { intent, ...values } = form.values
  const isHire = intent === 'hire'
  const hidden = Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'tell',
    ),
  )
  return (
    <Section title="This is what they will read" id="preview">
      <div className="stack">
        <EmailPreview email={email} to={to} />
        <Form action={action} hidden={{ ...hidden, intent: `send-${String(intent)}` }}>
          {isHire && <p>It takes one of the openings straight away. If you take it back, the opening is free again.</p>}
          <Radios
            name="tell"
            legend="When is the applicant told?"
            options={tellTimes.map((time) => ({
              value: time,
              label: tellTimeLabels[time],
              ...(time !== 'now' && { hint: 'Until then you can take it back, and they see nothing of it.' }),
            }))}
            defaultValue="now"
            form={undefined}
          />
          <Button icon="send">Send it</Button>
        </Form>
        <p className="text-muted">Nothing has been sent or changed yet. To change the words, use the form above.</p>
      </div>
    </Section>
  )
}
