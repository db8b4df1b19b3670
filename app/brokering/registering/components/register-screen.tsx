import { Button, ButtonRow } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { Steps } from '#app/ui/navigation'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { registerPath, registerStepTitles, registerStepWords, stepNumber, type RegisterStep } from '../register-steps'

type FrameProps = { step: RegisterStep; lead?: React.ReactNode; children: React.ReactNode }

/** What stands around every screen of registering: how far along, and what this screen is about. */
export function RegisterFrame({ step, lead, children }: FrameProps) {
  return (
    <div className="stack">
      <Steps current={stepNumber(step)} steps={registerStepWords} />
      <Page title={registerStepTitles[step]} eyebrow="Get help finding work" lead={lead} narrow>
        {children}
      </Page>
    </div>
  )
}

type ScreenProps = Omit<FrameProps, 'step'> & {
  step: ProfileStep
  /** What came back from the server, if the form was wrong. */
  failed: FormState | undefined
  /** Where the visitor came from: the check page wants them back. */
  from: string | null
  formKey?: string
}

/** A screen with questions. "Continue" comes first, so that the Enter key goes on; every button keeps what is typed. */
export function RegisterScreen({ failed, from, formKey, children, ...frame }: ScreenProps) {
  // A form that failed comes back under the address it was sent to, which does not say where its sender came from.
  const origin = failed ? failed.values.from : from
  return (
    <RegisterFrame {...frame}>
      <Form
        state={failed}
        action={registerPath(frame.step)}
        hidden={{
          ...(formKey && { formKey: String(failed?.values.formKey ?? formKey) }),
          ...(origin === 'check' && { from: origin }),
        }}
      >
        {children}
        <ButtonRow>
          <Button iconAfter="forward">{origin === 'check' ? 'Save and go back to check' : 'Continue'}</Button>
          <Button kind="secondary" name="intent" value="later">
            Save and finish later
          </Button>
          <Button kind="quiet" icon="back" name="intent" value="back">
            Back
          </Button>
        </ButtonRow>
      </Form>
    </RegisterFrame>
  )
}
