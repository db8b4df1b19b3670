import { tellTimeLabels, tellTimes } from '#app/shared/tell-times'
import { Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { HiddenField, TextArea } from '#app/ui/text-fields'
import { WORDS_MAX } from '../answer-forms'
import { applicantName } from '../applicant-words'
import {
  notSelectedLabels,
  notSelectedReasons,
  notSelectedWords,
  type NotSelectedReason,
} from '#app/hiring/applications/reasons'

export type Declined = { id: string; name: string; title: string; open: boolean }

/** Who is told, and whom it is too late to tell. */
export function DeclinedPeople({
  people,
  past: pastWords = 'Already decided, so not told again',
}: {
  people: readonly Declined[]
  past?: string
}) {
  const open = people.filter((person) => person.open)
  const past = people.filter((person) => !person.open)
  return (
    <div className="stack">
      {open.length > 1 && (
        <Details summary={`Who is told (${open.length})`}>
          <ul>
            {open.map(({ id, name, title }) => (
              <li key={id}>
                {applicantName(name)}, {title}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {past.length > 0 && (
        <Notice kind="info">
          <p>
            {pastWords}: {past.map(({ name }) => applicantName(name)).join(', ')}.
          </p>
        </Notice>
      )}
    </div>
  )
}

type Step = {
  /** The page with everything that is chosen so far in its query. */
  action: string
  /** How many are told. */
  count: number
  form: FormState | undefined
}

/** First: why. */
export function ReasonForm({ hidden, form }: { hidden: [name: string, value: string][]; form: FormState | undefined }) {
  return (
    <Form method="get" action="/provider/applications/not-selected" state={form}>
      {hidden.map(([name, value]) => (
        <HiddenField key={value} name={name} value={value} />
      ))}
      <Select
        name="reason"
        label="Why?"
        hint="For your own records. The applicant reads words that you can change on the next screen."
        empty="Choose a reason"
        options={notSelectedReasons.map((reason) => ({ value: reason, label: notSelectedLabels[reason] }))}
        form={form}
      />
      <Button>Continue</Button>
    </Form>
  )
}

/** Second: the words, and when. */
export function WordsForm({
  action,
  count,
  form,
  reason,
  reasonHref,
}: Step & { reason: NotSelectedReason; reasonHref: string }) {
  return (
    <Form action={action} hidden={{ reason }} state={form}>
      <p>
        Reason: <strong>{notSelectedLabels[reason]}</strong> <a href={reasonHref}>Change the reason</a>
      </p>
      <TextArea
        name="words"
        label={count > 1 ? 'What they will each read' : 'What they will read'}
        hint="Kind and true. You can write your own words."
        rows={7}
        maxCharacters={WORDS_MAX}
        defaultValue={notSelectedWords[reason]}
        form={form}
      />
      <Radios
        name="tell"
        legend={count > 1 ? 'When are they told?' : 'When is the applicant told?'}
        options={tellTimes.map((time) => ({
          value: time,
          label: tellTimeLabels[time],
          ...(time !== 'now' && { hint: 'Until then you can take it back, and they see nothing of it.' }),
        }))}
        defaultValue="now"
        form={form}
      />
      <Button name="intent" value="preview">
        See the email first
      </Button>
    </Form>
  )
}

type SendProps = Step & { preview: React.ReactNode; /** The jobs differ. */ several: boolean }

/** Third: the message as they will read it, and the button that sends it. */
export function SendForm({ action, count, form, preview, several }: SendProps) {
  const value = (name: string) => {
    const typed = form?.values[name]
    return Array.isArray(typed) ? typed[0] : typed
  }
  const later = value('tell') === 'tomorrow-morning'
  const who = count === 1 ? 'it' : `it to ${count} people`
  return (
    <Section title={count === 1 ? 'This is what they will read' : 'This is what each of them will read'} id="preview">
      <div className="stack">
        {preview}
        {several && <p className="text-muted">The emails of the others name their own job; all else is the same.</p>}
        <Form action={action} hidden={{ reason: value('reason'), words: value('words'), tell: value('tell') }}>
          <p>
            {later
              ? 'It is sent tomorrow morning at 9. Until then you can take it back.'
              : 'It is sent straight away and cannot be taken back.'}
          </p>
          <ButtonRow>
            <Button name="intent" value="send" icon="send">
              {later ? `Send ${who} tomorrow at 9` : `Send ${who}`}
            </Button>
            <Button name="intent" value="change" kind="secondary">
              Change the words
            </Button>
          </ButtonRow>
        </Form>
      </div>
    </Section>
  )
}
