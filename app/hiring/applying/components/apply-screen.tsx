import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { Steps } from '#app/ui/navigation'
import { StepForm } from '#app/ui/step-form'
import { stepWords, wayTo } from '#app/steps/steps-form'
import {
  applyForm,
  applyPath,
  applyScreens,
  type AnswerStep,
  type ApplyStep,
} from '#app/hiring/applications/apply-steps'

type Job = { reference: string; title: string; provider: string }

type FrameProps = { job: Job; step: ApplyStep; title?: string; lead?: React.ReactNode; children: React.ReactNode }

/** The page's own title, with the job's. */
export const applyMeta =
  (screen: ApplyStep) =>
  ({ data }: { data?: { job: { title: string } } | undefined }) => [
    { title: `${applyForm.titles[screen]} – apply for ${data?.job.title ?? 'a job'}` },
    { name: 'robots', content: 'noindex' },
  ]

/** What stands around every screen of an application: how far along, which job, what this screen is about. */
export function ApplyFrame({ job, step, title = applyForm.titles[step], lead, children }: FrameProps) {
  return (
    <div className="stack">
      <Steps current={applyScreens.indexOf(step) + 1} steps={stepWords(applyForm, wayTo(applyScreens, step))} />
      <Page title={title} eyebrow={`${job.title} · ${job.provider}`} lead={lead} narrow>
        {children}
      </Page>
    </div>
  )
}

type ScreenProps = Omit<FrameProps, 'step'> & {
  step: AnswerStep
  form: FormState | undefined
  from: string | null
  multipart?: boolean
  hidden?: Record<string, string | undefined>
  /** "?referral=…": stays in the address while the screen has something wrong. */
  query?: string
}

/** A screen with questions. */
export function ApplyScreen({ form, from, multipart, hidden, query = '', children, ...frame }: ScreenProps) {
  const { job, step } = frame
  return (
    <ApplyFrame {...frame}>
      <StepForm action={`${applyPath(job.reference, step)}${query}`} failed={form} {...{ from, hidden, multipart }}>
        {children}
      </StepForm>
    </ApplyFrame>
  )
}
