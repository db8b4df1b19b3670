import { Select } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { TextArea, TextField } from '#app/ui/text-fields'
import { Details } from '#app/ui/summary'
import { questionNumbers } from '../forms/questions'
import { questionKindLabels, questionKinds } from '#app/jobs/vocabulary/screening-question'
import type { StepFieldsProps } from './step-fields-props'

export function QuestionsFields({ form }: StepFieldsProps) {
  return (
    <>
      <p>
        Every question costs you applicants, so ask only what decides whether you talk to somebody. You may not ask
        about health or disability before you offer the job.
      </p>
      {questionNumbers.map((number) => {
        const names = [`question${number}`, `question${number}Kind`, `question${number}Choices`]
        const open = number === 1 || names.some((name) => Boolean(form.values[name]) || Boolean(form.errors[name]))
        return (
          <Details key={number} summary={`Question ${number}`} open={open}>
            <QuestionFields number={number} form={form} />
          </Details>
        )
      })}
    </>
  )
}

function QuestionFields({ number, form }: { number: number; form: StepFieldsProps['form'] }) {
  return (
    <Fieldset legend={<span className="visually-hidden">Question {number}</span>}>
      <TextField
        name={`question${number}`}
        label={`Question ${number}`}
        hint={number === 1 ? 'For example: Can you work every other weekend?' : undefined}
        maxLength={200}
        optional
        form={form}
      />
      <Select
        name={`question${number}Kind`}
        label={`Kind of answer to question ${number}`}
        options={questionKinds.map((value) => ({ value, label: questionKindLabels[value] }))}
        empty="Choose one"
        form={form}
      />
      <TextArea
        name={`question${number}Choices`}
        label={`Choices for question ${number}`}
        hint="Only for “One from a list”: one on each line."
        rows={3}
        optional
        form={form}
      />
    </Fieldset>
  )
}
