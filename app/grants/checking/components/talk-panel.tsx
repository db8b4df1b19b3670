import { formatDateTime, formatDay } from '#app/shared/date-words'
import { addDays, londonDate } from '#app/shared/dates'
import { ActionButton, Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { DateField, TextArea } from '#app/ui/text-fields'
import type { DecisionView } from '../decision-view'
import { answerTimes } from '../queue/service-clock'
import type { ReaderMay } from '../what-reader-may'

type Props = {
  view: DecisionView
  may: ReaderMay
  form: FormState | undefined
  now: Date
}

/** Questions to the applicant, and waiting. */
export function TalkPanel({ view, may, form, now }: Props) {
  const { questions, status } = view
  if (questions.length === 0 && !may.ask && !may.resume && !may.speak && !may.appeal) return null
  return (
    <Section title="Questions to the applicant" id="questions">
      <div className="stack">
        {questions.map(({ words, by, at, answer, answeredAt }) => (
          <div key={`${at.toISOString()} ${words}`} className="card">
            <p className="whitespace-pre-line break-words">{words}</p>
            <p className="text-muted">
              {by}, {formatDateTime(at)}
            </p>
            {answeredAt ? (
              <>
                <p className="whitespace-pre-line break-words">
                  <strong>They answered:</strong> {answer ?? 'without words; see the evidence.'}
                </p>
                <p className="text-muted">{formatDateTime(answeredAt)}</p>
              </>
            ) : (
              <p>No answer yet.</p>
            )}
          </div>
        ))}
        {may.ask && <AskAndHold {...{ view, form, now }} />}
        {may.resume && (
          <ActionButton
            action={`/council/grants/${view.id}`}
            fields={{ intent: status === 'lapsed' ? 'reopen' : 'resume' }}
            kind="secondary"
          >
            {status === 'lapsed' ? 'Open it again' : 'Go on with it now'}
          </ActionButton>
        )}
        {may.speak && <Spoken {...{ view, form }} />}
        {may.appeal && <SpokenAppeal {...{ view, form }} />}
      </div>
    </Section>
  )
}

function AskAndHold({ view, form, now }: Pick<Props, 'view' | 'form' | 'now'>) {
  const action = `/council/grants/${view.id}`
  const ask = form?.values.intent === 'ask' ? form : undefined
  const hold = form?.values.intent === 'hold' ? form : undefined
  const tomorrow = addDays(londonDate(now), 1)
  return (
    <>
      <Details summary="Ask the applicant" open={ask !== undefined}>
        <Form action={action} state={ask} hidden={{ intent: 'ask' }}>
          <TextArea
            name="question"
            label="Your question"
            hint={`They read it after signing in; the email itself says only that there is one. They have until ${formatDay(answerTimes(londonDate(now)).infoDueAt, now)}, and the clock stands still.`}
            rows={4}
            maxCharacters={2000}
            form={ask}
          />
          <ButtonRow>
            <Button kind="secondary" icon="send">
              Ask
            </Button>
          </ButtonRow>
        </Form>
      </Details>
      <Details summary="Put it on hold" open={hold !== undefined}>
        <Form action={action} state={hold} hidden={{ intent: 'hold' }}>
          <DateField name="holdUntil" label="Until" hint="The service clock goes on." min={tomorrow} form={hold} />
          <TextArea name="holdNote" label="Why, for your colleagues" rows={2} form={hold} />
          <ButtonRow>
            <Button kind="secondary" icon="pause">
              Put on hold
            </Button>
          </ButtonRow>
        </Form>
      </Details>
    </>
  )
}

/** For somebody who rings or writes instead of signing in. */
function Spoken({ view, form }: Pick<Props, 'view' | 'form'>) {
  const action = `/council/grants/${view.id}`
  const answer = form?.values.intent === 'answer' ? form : undefined
  const withdraw = form?.values.intent === 'withdraw' ? form : undefined
  return (
    <>
      {view.status === 'info_requested' && (
        <Details summary="They answered on the phone or by letter" open={answer !== undefined}>
          <Form action={action} state={answer} hidden={{ intent: 'answer' }}>
            <TextArea name="answer" label="What they answered" rows={4} form={answer} />
            <ButtonRow>
              <Button kind="secondary">Write it down</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
      <Details summary="They want to withdraw" open={withdraw !== undefined}>
        <Form action={action} state={withdraw} hidden={{ intent: 'withdraw' }}>
          <TextArea
            name="withdrawNote"
            label="How they asked for it"
            hint="For example: rang on Monday, knew their reference and birth date. It cannot be taken back."
            rows={2}
            form={withdraw}
          />
          <ButtonRow>
            <Button kind="danger">Withdraw it for them</Button>
          </ButtonRow>
        </Form>
      </Details>
    </>
  )
}

function SpokenAppeal({ view, form }: Pick<Props, 'view' | 'form'>) {
  const appeal = form?.values.intent === 'appeal' ? form : undefined
  return (
    <Details summary="They appeal on the phone or by letter" open={appeal !== undefined}>
      <Form action={`/council/grants/${view.id}`} state={appeal} hidden={{ intent: 'appeal' }}>
        <TextArea name="appealWords" label="Why, in their words" rows={4} form={appeal} />
        <TextArea
          name="appealNote"
          label="How they asked for it"
          hint="For example: rang on Monday, knew their reference and birth date."
          rows={2}
          form={appeal}
        />
        <ButtonRow>
          <Button kind="secondary">Write the appeal down</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
