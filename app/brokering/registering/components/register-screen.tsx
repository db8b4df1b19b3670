import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { Steps } from '#app/ui/navigation'
import { StepForm } from '#app/ui/step-form'
import { stepWords, wayTo } from '#app/steps/steps-form'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { registerForm, registerPath, registerScreens, type RegisterStep } from '../register-steps'

type FrameProps = { step: RegisterStep; lead?: React.ReactNode; children: React.ReactNode }

/** What stands around every screen of registering: how far along, and what this screen is about. */
export function RegisterFrame({ step, lead, children }: FrameProps) {
  return (
    <div className="stack">
      <Steps
        current={registerScreens.indexOf(step) + 1}
        steps={stepWords(registerForm, wayTo(registerScreens, step))}
      />
      <Page title={registerForm.titles[step]} eyebrow="Get help finding work" lead={lead} narrow>
        {children}
      </Page>
    </div>
  )
}

type ScreenProps = Omit<FrameProps, 'step'> & {
  step: ProfileStep
  /** What came back from the server, if the form was wrong. */
  failed: FormState | undefined
  from: string | null
  formKey?: string
}

/** A screen with questions. */
export function RegisterScreen({ failed, from, formKey, children, ...frame }: ScreenProps) {
  const hidden = formKey ? { formKey: String(failed?.values.formKey ?? formKey) } : {}
  return (
    <RegisterFrame {...frame}>
      <StepForm action={registerPath(frame.step)} {...{ failed, from, hidden }}>
        {children}
      </StepForm>
    </RegisterFrame>
  )
}
