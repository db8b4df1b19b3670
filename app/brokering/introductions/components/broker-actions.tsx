import { ActionButton, Button } from '#app/ui/button'
import { Radios, Select } from '#app/ui/choice-fields'
import { ErrorSummary, Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import type { BrokerIntroduction } from '../introduction-view'
import type { BrokerAction } from '../policy'
import { declineLabels, declineReasons, dismissLabels, dismissReasons, spokenWayLabels, spokenWays } from '../reasons'

type Props = { introduction: BrokerIntroduction; form: FormState | undefined }

/** What a broker can do now; what needs words opens. */
export function BrokerActions({ introduction: { id, actions, candidate, vacancy }, form }: Props) {
  if (actions.length === 0)
    return <p className="text-muted">What happens next is with the employer and the candidate.</p>
  const page = `/broker/introductions/${id}`
  const may = (action: BrokerAction) => actions.includes(action)
  const intent = form?.values['intent']
  const common = (action: BrokerAction) => ({ page, action, form: intent === action ? form : undefined })
  const isQuick = intent === 'endorse' || intent === 'ask' || intent === 'remind' || intent === 'restore'
  return (
    <div className="stack">
      {isQuick && <ErrorSummary state={form} />}
      {may('endorse') && (
        <ActionButton action={page} fields={{ intent: 'endorse' }} icon="send">
          Endorse and ask by email
        </ActionButton>
      )}
      {(may('endorse') || may('ask')) && (
        <p>
          <a href={`/broker/matches/${candidate.id}/${vacancy.id}`}>Look at the match as it is today</a>
        </p>
      )}
      {may('ask') && (
        <ActionButton action={page} fields={{ intent: 'ask' }} icon="send">
          Ask the candidate by email
        </ActionButton>
      )}
      {may('restore') && (
        <ActionButton action={page} fields={{ intent: 'restore' }} icon="refresh">
          Bring it back
        </ActionButton>
      )}
      {may('remind') && (
        <ActionButton action={page} fields={{ intent: 'remind' }} kind="secondary" icon="mail">
          Send a reminder
        </ActionButton>
      )}
      {may('record-yes') && <SpokenYes {...common('record-yes')} />}
      {may('record-no') && <SpokenNo {...common('record-no')} />}
      {may('dismiss') && <Dismiss {...common('dismiss')} />}
      {may('withdraw') && <Withdraw {...common('withdraw')} />}
    </div>
  )
}

type ActionProps = { page: string; action: BrokerAction; form: FormState | undefined }

function SpokenYes({ page, action, form }: ActionProps) {
  return (
    <Details summary="They said yes: record their consent" open={Boolean(form)}>
      <Form action={page} state={form} hidden={{ intent: action }}>
        <Radios
          name="how"
          legend="How did they tell you?"
          form={form}
          options={spokenWays.map((value) => ({ value, label: spokenWayLabels[value] }))}
        />
        <TextArea
          name="consentWords"
          label="What did they agree to, and when?"
          hint="Their details go to the employer at once, with your name."
          form={form}
          rows={3}
        />
        <Button icon="handshake">Record consent and introduce</Button>
      </Form>
    </Details>
  )
}

function SpokenNo({ page, action, form }: ActionProps) {
  return (
    <Details summary="They said no" open={Boolean(form)}>
      <Form action={page} state={form} hidden={{ intent: action }}>
        <Select
          name="declineReason"
          label="Why not?"
          empty="Choose one"
          form={form}
          options={declineReasons.map((value) => ({ value, label: declineLabels[value] }))}
        />
        <TextArea name="declineWords" label="What they said" optional form={form} rows={3} />
        <Button kind="secondary">Record their no</Button>
      </Form>
    </Details>
  )
}

function Dismiss({ page, action, form }: ActionProps) {
  return (
    <Details summary="Dismiss this match" open={Boolean(form)}>
      <Form action={page} state={form} hidden={{ intent: action }}>
        <Select
          name="dismissReason"
          label="Reason"
          hint="The candidate can read it, and may ask another broker to look again."
          empty="Choose one"
          form={form}
          options={dismissReasons.map((value) => ({ value, label: dismissLabels[value] }))}
        />
        <TextArea name="dismissWords" label="In your words" optional form={form} rows={3} />
        <Button kind="secondary">Dismiss</Button>
      </Form>
    </Details>
  )
}

function Withdraw({ page, action, form }: ActionProps) {
  return (
    <Details summary="Withdraw the introduction" open={Boolean(form)}>
      <Form action={page} state={form} hidden={{ intent: action }}>
        <p>It ends before anything is passed on. Whoever was asked is told.</p>
        <TextArea name="withdrawWords" label="Why, for the record" optional form={form} rows={3} />
        <Button kind="danger">Withdraw it</Button>
      </Form>
    </Details>
  )
}
