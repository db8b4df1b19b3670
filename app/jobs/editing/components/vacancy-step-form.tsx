import { Button, ButtonRow } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Steps, Tabs } from '#app/ui/navigation'
import { vacancyEditor } from '../editor-steps'
import { vacancyStepTitles, type VacancyStep } from '../forms'
import { StepFields } from './step-fields'
import { ClosingReason } from './closing-reason'
import type { StepFieldsProps } from './step-fields-props'
import { stepWords } from '#app/steps/steps-form'

type VacancyStepFormProps = StepFieldsProps & {
  step: VacancyStep
  /** The screens of this vacancy's form, in order. */
  steps: readonly VacancyStep[]
  /** Those that lack nothing and say something; and those that need nothing and say nothing. */
  done: readonly VacancyStep[]
  untouched: readonly VacancyStep[]
  /** Where the form is sent. */
  action: string
  /** Of the steps before this one. */
  hrefFor?: (step: VacancyStep) => string
  hidden?: Record<string, string>
  /** draft: may be saved unfinished; check: one answer is being changed; published: it must stay complete. */
  mode: 'draft' | 'check' | 'published'
}

/** One screen of the vacancy form, with what one can do on it. */
export function VacancyStepForm({
  step,
  steps,
  done,
  untouched,
  action,
  hrefFor,
  hidden,
  mode,
  ...props
}: VacancyStepFormProps) {
  const hasErrors = Object.keys(props.form.errors).length > 0
  return (
    <div className="stack-lg">
      {mode === 'draft' && (
        <Steps
          current={steps.indexOf(step) + 1}
          steps={stepWords(vacancyEditor, { screens: [...steps, 'check'], done, untouched })}
          {...(hrefFor && { hrefFor: (number: number) => hrefFor(steps[number - 1]!) })}
        />
      )}
      {mode === 'published' && hrefFor && (
        <Tabs
          label="Parts of this vacancy"
          items={steps.map((name) => ({ href: hrefFor(name), label: vacancyStepTitles[name], current: name === step }))}
        />
      )}
      <Form state={hasErrors ? props.form : undefined} action={action} {...(hidden && { hidden })}>
        <StepFields step={step} {...props} />
        {mode === 'published' && step === 'dates' && props.isOut && <ClosingReason form={props.form} />}
        <ButtonRow>
          <Button name="intent" value="continue" {...(mode === 'draft' && { iconAfter: 'forward' as const })}>
            {mode === 'draft' ? 'Continue' : mode === 'check' ? 'Save and check again' : 'Save changes'}
          </Button>
          {mode !== 'published' && (
            <Button name="intent" value="draft" kind="secondary">
              Save as draft
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  )
}
