import { Button, ButtonRow } from './button'
import { Form } from './form'
import type { FormState } from './form-state'

type StepFormProps = {
  /** Where it is sent. */
  action: string
  /** What came back from the server, if something was wrong. */
  failed: FormState | undefined
  /** Where the visitor came from: the check page wants them back. */
  from: string | null
  hidden?: Record<string, string | undefined> | undefined
  multipart?: boolean | undefined
  children: React.ReactNode
}

/**
 * One screen of a form of several. "Continue" comes first, so that the Enter key goes on; every button keeps what is
 * typed.
 */
export function StepForm({ action, failed, from, hidden, multipart, children }: StepFormProps) {
  // A form that failed comes back under the address it was sent to, which does not say where its sender came from.
  const fromCheck = (failed ? failed.values.from : from) === 'check'
  return (
    <Form
      state={failed}
      action={action}
      hidden={{ ...hidden, ...(fromCheck && { from: 'check' }) }}
      {...(multipart && { multipart })}
    >
      {children}
      <ButtonRow>
        <Button iconAfter="forward">{fromCheck ? 'Save and go back to check' : 'Continue'}</Button>
        <Button kind="secondary" name="intent" value="later">
          Save and finish later
        </Button>
        <Button kind="quiet" icon="back" name="intent" value="back">
          Back
        </Button>
      </ButtonRow>
    </Form>
  )
}
