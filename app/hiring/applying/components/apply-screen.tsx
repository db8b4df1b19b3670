import { Button, ButtonRow } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { Steps } from '#app/ui/navigation'
import { applyPath, applyStepWords, type AnswerStep } from '#app/hiring/applications/apply-steps'
import { applySteps, applyStepTitles, type ApplyStep } from '#app/hiring/applications/forms'

type Job = { reference: string; title: string; provider: string }

type FrameProps = { job: Job; step: ApplyStep; title?: string; lead?: React.ReactNode; children: React.ReactNode }

/** What stands around every screen of an application: how far along, which job, what this screen is about. */
export function ApplyFrame({ job, step, title = applyStepTitles[step], lead, children }: FrameProps) {
  return (
    <div className="stack">
      <Steps current={applySteps.indexOf(step) + 1} steps={applyStepWords} />
      <Page title={title} eyebrow={`${job.title} · ${job.provider}`} lead={lead} narrow>
        {children}
      </Page>
    </div>
  )
}

type ScreenProps = Omit<FrameProps, 'step'> & {
  step: AnswerStep
  form: FormState | undefined
  /** Where the visitor came from: the check page wants them back. */
  from: string | null
  multipart?: boolean
  hidden?: Record<string, string | undefined>
  /** "?referral=…": stays in the address while the screen has something wrong. */
  query?: string
}

/** A screen with questions. "Continue" comes first, so that the Enter key goes on; every button keeps what is typed. */
export function ApplyScreen({ form, from, multipart, hidden, query = '', children, ...frame }: ScreenProps) {
  const { job, step } = frame
  // A form that failed comes back under the address it was sent to, which does not say where its sender came from.
  const origin = form ? form.values.from : from
  return (
    <ApplyFrame {...frame}>
      <Form
        state={form}
        action={`${applyPath(job.reference, step)}${query}`}
        hidden={{ ...hidden, ...(origin === 'check' && { from: origin }) }}
        {...(multipart && { multipart })}
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
    </ApplyFrame>
  )
}
