import { sponsorshipWords } from '#app/jobs/vocabulary/role-facts'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import { Radios } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import {
  answerField,
  MOST_ANSWER_CHARACTERS,
  rightToWorkAnswers,
  rightToWorkLabels,
  type AskedQuestion,
  type RightToWork,
  type ScreeningAnswer,
} from '#app/hiring/applications/forms'

type RightToWorkProps = {
  form: FormState | undefined
  answer: RightToWork | null
  job: { roles: Role[]; sponsorship: boolean }
}

/** Nobody is refused by this answer alone; the employer looks at papers before the first day. */
export function RightToWorkField({ form, answer, job }: RightToWorkProps) {
  const sponsorship = sponsorshipWords(job.roles, job.sponsorship) ?? 'This employer does not offer to sponsor a visa.'
  return (
    <Radios
      name="rightToWork"
      legend="Do you have the right to work in the UK?"
      hint={`You do not need to show anything now. ${sponsorship}`}
      options={rightToWorkAnswers.map((value) => ({ value, label: rightToWorkLabels[value] }))}
      form={form}
      defaultValue={answer ?? ''}
    />
  )
}

type QuestionsProps = {
  form: FormState | undefined
  questions: readonly AskedQuestion[]
  given: readonly ScreeningAnswer[]
}

/** Whatever the provider asks everybody who applies for this job. */
export function ProviderQuestions({ form, questions, given }: QuestionsProps) {
  if (questions.length === 0) return null
  return (
    <>
      <h2 className="pt-6">From the employer</h2>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          {...{ form, question }}
          answer={given.find(({ questionId }) => questionId === question.id)?.answer ?? ''}
        />
      ))}
    </>
  )
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

function QuestionField({
  form,
  question,
  answer,
}: {
  form: FormState | undefined
  question: AskedQuestion
  answer: string
}) {
  const name = answerField(question.id)
  switch (question.kind) {
    case 'yes-no':
      return <Radios {...{ name, form }} legend={question.text} options={YES_NO} inline defaultValue={answer} />
    case 'choice':
      return (
        <Radios
          {...{ name, form }}
          legend={question.text}
          options={question.choices.map((value) => ({ value, label: value }))}
          defaultValue={answer}
        />
      )
    case 'short-text':
      return (
        <TextArea
          {...{ name, form }}
          label={question.text}
          rows={3}
          maxCharacters={MOST_ANSWER_CHARACTERS}
          defaultValue={answer}
        />
      )
  }
}
