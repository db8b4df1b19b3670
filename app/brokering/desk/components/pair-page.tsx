import { dismissLabels, dismissReasons, spokenWayLabels, spokenWays } from '#app/brokering/introductions/reasons'
import type { Blocked } from '#app/brokering/match-lists/blocked'
import { Button } from '#app/ui/button'
import { Checkbox, Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tabs } from '#app/ui/navigation'
import { TextArea } from '#app/ui/text-fields'
import { decisions, type Decision } from '../match-forms'

type DecisionProps = {
  /** The page of the pair. */
  path: string
  from: string
  decision: Decision
  /** Nothing stands between that nobody can talk over. */
  mayEndorse: boolean
  /** Why the candidate is not matched now, whatever the match. */
  blocked: Blocked | null
  /** Something stands between the two that may be talked about. */
  needsWords: boolean
  form: FormState | undefined
}

const labels: Record<Decision, string> = {
  ask: 'Endorse and ask',
  spoken: 'They said yes already',
  dismiss: 'Dismiss',
}

/** The three things a broker may decide about a pair, one form at a time. */
export function DecisionForms(props: DecisionProps) {
  const { path, from, decision, mayEndorse, blocked } = props
  const offered = decisions.filter((key) => mayEndorse || key === 'dismiss')
  return (
    <div className="stack">
      {!mayEndorse && <p>{notEndorsedWords(blocked)}</p>}
      <Tabs
        label="What to do"
        items={offered.map((key) => ({
          href: `${path}?from=${from}&do=${key}`,
          label: labels[key],
          current: key === decision,
        }))}
      />
      {decision === 'ask' && <AskForm {...props} />}
      {decision === 'spoken' && <SpokenForm {...props} />}
      {decision === 'dismiss' && <DismissForm {...props} />}
    </div>
  )
}

function notEndorsedWords(blocked: Blocked | null): string {
  switch (blocked) {
    case 'not-active':
      return 'This match cannot be endorsed: their case is not active, so they are not asked about jobs now.'
    case 'no-consent':
      return 'This match cannot be endorsed: they have not agreed to be matched, or took it back.'
    case null:
      return 'This match cannot be endorsed: the law, the vacancy or the candidate’s own wish stands in the way.'
  }
}

/** Asks the candidate by email whether they agree. */
function AskForm({ path, from, needsWords, form }: DecisionProps) {
  return (
    <Form action={path} state={form} hidden={{ intent: 'ask', from }}>
      <p>They get an email with a link. Nothing about them reaches the employer before they say yes.</p>
      {needsWords && <SpokenAbout form={form} />}
      <BrokerWords form={form} hint="The candidate reads them now, the employer once they agreed." />
      <Button icon="send">Endorse and ask</Button>
    </Form>
  )
}

/** Writes down a consent that was spoken, and introduces them at once. */
function SpokenForm({ path, from, needsWords, form }: DecisionProps) {
  return (
    <Form action={path} state={form} hidden={{ intent: 'spoken', from }}>
      <p>Write down how and when they agreed to this introduction. Their details go to the employer at once.</p>
      <Radios
        name="how"
        legend="How did they tell you?"
        form={form}
        options={spokenWays.map((value) => ({ value, label: spokenWayLabels[value] }))}
      />
      <TextArea
        name="consentWords"
        label="What did they agree to, and when?"
        hint="What you told them about the job and the employer, and what they answered."
        form={form}
        rows={3}
      />
      {needsWords && <SpokenAbout form={form} />}
      <BrokerWords form={form} hint="The employer reads them." />
      <Button icon="handshake">Record consent and introduce</Button>
    </Form>
  )
}

/** Decides against the match. */
function DismissForm({ path, from, form }: DecisionProps) {
  return (
    <Form action={path} state={form} hidden={{ intent: 'dismiss', from }}>
      <p>They can see it in their account with your reason, and may ask another broker to look again.</p>
      <Select
        name="reason"
        label="Reason"
        empty="Choose one"
        form={form}
        options={dismissReasons.map((value) => ({ value, label: dismissLabels[value] }))}
      />
      <TextArea name="reasonWords" label="In your words" optional form={form} rows={3} />
      <Button kind="secondary">Dismiss this match</Button>
    </Form>
  )
}

/** For what stands between, and only then. */
function SpokenAbout({ form }: { form: FormState | undefined }) {
  return (
    <>
      <Checkbox
        name="spoke"
        label="We spoke about it"
        hint="With both sides, about what stands between them."
        form={form}
      />
      <TextArea
        name="spokenAbout"
        label="What was agreed?"
        hint="It is kept with the introduction."
        form={form}
        rows={3}
      />
    </>
  )
}

function BrokerWords({ form, hint }: { form: FormState | undefined; hint: string }) {
  return <TextArea name="brokerWords" label="Your words" optional hint={hint} form={form} rows={4} />
}
