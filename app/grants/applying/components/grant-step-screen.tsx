import type { FormState } from '#app/ui/form-state'
import { Steps } from '#app/ui/navigation'
import { StepForm } from '#app/ui/step-form'
import { stepWords } from '#app/steps/steps-form'
import { grantForm, stepPath } from '../screens/grant-form'
import type { EmployerChoice, StepPage } from '../screens/grant-pages'
import { BankFields } from './bank-fields'
import { CircumstancesFields } from './circumstances-fields'
import { CostsFields } from './costs-fields'
import { DeclarationsFields } from './declarations-fields'
import { EvidenceFields } from './evidence-fields'
import { GrantFrame } from './grant-frame'
import { LimitsNotice } from './limits-notice'
import { WorkFields } from './work-fields'
import { YouFields } from './you-fields'

type ScreenProps = {
  page: StepPage
  /** What came back from the server; with places, if a search found some. */
  answer: { form: FormState; employers?: EmployerChoice[] } | undefined
}

const leads: Partial<Record<StepPage['step'], string>> = {
  circumstances: 'Take your time. You can stop and come back. Only the people who decide will read it.',
  evidence: 'A photo of the document from your phone is fine, as long as everything on it can be read.',
  bank: 'It has to be an account in the United Kingdom that is yours.',
}

/** A screen with questions. */
export function GrantStepScreen({ page, answer }: ScreenProps) {
  const failed = answer?.form
  const { step, base, from, title, steps, done, scheme, assistedFor } = page
  const form: FormState = failed ?? { values: page.values, errors: {} }
  return (
    <GrantFrame {...{ title, scheme, assistedFor }} lead={leads[step]} back={{ href: base, label: 'All parts' }}>
      <div className="stack-lg">
        <Steps current={steps.indexOf(step) + 1} steps={stepWords(grantForm, { screens: steps, done })} />
        {steps[0] === step && <LimitsNotice limits={page.limits} />}
        <StepForm action={stepPath(base, step)} {...{ failed, from }} {...(step === 'evidence' && { multipart: true })}>
          <StepFields {...{ page, form }} found={answer?.employers ?? []} />
        </StepForm>
      </div>
    </GrantFrame>
  )
}

function StepFields({ page, form, found }: { page: StepPage; form: FormState; found: EmployerChoice[] }) {
  switch (page.step) {
    case 'you':
      return <YouFields {...{ page, form }} />
    case 'work':
      return <WorkFields {...{ page, form, found }} />
    case 'costs':
      return <CostsFields {...{ page, form }} />
    case 'circumstances':
      return <CircumstancesFields {...{ page, form }} />
    case 'evidence':
      return <EvidenceFields {...{ page, form }} />
    case 'bank':
      return <BankFields form={form} current={page.bank} />
    case 'declarations':
      return <DeclarationsFields {...{ page, form }} />
  }
}
