import { Radios } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { equalityQuestions, type EqualityQuestion } from '../equality-answers'

/** How the answers are kept, for whoever wants to know before answering. */
export function HowAnswersAreKept() {
  return (
    <Details summary="How your answers are kept">
      <p>
        They lie apart from everything else, under a number that does not lead to you. Only totals for the whole council
        are ever read, after the end of a quarter, rounded to 5, and never for fewer than five people. They are erased
        if you erase your account. If you answer again, the new answers replace the old ones.
      </p>
    </Details>
  )
}

/** Every question, each of which may be left empty. */
export function EqualityQuestions({ form }: { form: FormState | undefined }) {
  return (Object.keys(equalityQuestions) as EqualityQuestion[]).map((name) => (
    <Radios
      key={name}
      name={name}
      legend={equalityQuestions[name].legend}
      options={Object.entries(equalityQuestions[name].options).map(([value, label]) => ({ value, label }))}
      compact
      form={form}
    />
  ))
}
