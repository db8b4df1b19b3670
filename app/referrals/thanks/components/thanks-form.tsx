import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { THANKS_MAX } from '../forms'

type Props = {
  action: string
  /** What travels along: the form's key, an intent. */
  hidden: Record<string, string>
  /** The first name of who is thanked. */
  who: string
  /** Shows what is wrong above the form. */
  summary?: boolean
  form: FormState | undefined
}

/** A manager's words to somebody who told a friend. */
export function ThanksForm({ action, hidden, who, summary, form }: Props) {
  return (
    <Form action={action} hidden={hidden} state={summary ? form : undefined}>
      <TextArea
        name="thanks"
        label="Your words"
        hint={`${who} gets them by email. Write nothing about how a friend’s application is going: that is theirs to tell.`}
        rows={3}
        maxCharacters={THANKS_MAX}
        form={form}
      />
      <Button icon="heart">Send the thank-you</Button>
    </Form>
  )
}
