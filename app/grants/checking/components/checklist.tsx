import { formatDateTime } from '#app/shared/date-words'
import { Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { SummaryList } from '#app/ui/summary'
import { TextField } from '#app/ui/text-fields'
import type { CheckLine } from '../decision-view'
import { checkAnswerLabels, checkAnswers } from '../forms'

type Props = { id: string; checks: CheckLine[]; mayAnswer: boolean; form: FormState | undefined }

/** What only a person can decide: the scheme's own questions to the assessor. */
export function Checklist({ id, checks, mayAnswer, form }: Props) {
  if (checks.length === 0) return null
  return (
    <Section title="Checklist" id="checklist">
      {mayAnswer ? (
        <Form action={`/council/grants/${id}`} state={form} hidden={{ intent: 'check' }}>
          {checks.map(({ key, question, answer, words, by, at }) => (
            <div key={key} className="checklist-question">
              <Radios
                name={`check-${key}`}
                legend={question}
                inline
                form={form}
                defaultValue={answer ?? ''}
                options={checkAnswers.map((value) => ({ value, label: checkAnswerLabels[value] }))}
              />
              <TextField
                name={`words-${key}`}
                label="How you know"
                optional
                width="full"
                form={form}
                defaultValue={words}
              />
              {by && at && (
                <p className="text-muted">
                  {by}, {formatDateTime(at)}
                </p>
              )}
            </div>
          ))}
          <ButtonRow>
            <Button kind="secondary">Save the checklist</Button>
          </ButtonRow>
        </Form>
      ) : (
        <SummaryList
          items={checks.map(({ question, answer, words, by }) => ({
            label: question,
            value: answer
              ? [checkAnswerLabels[answer], words, by && `(${by})`].filter(Boolean).join('. ')
              : 'Not answered yet',
          }))}
        />
      )}
    </Section>
  )
}
