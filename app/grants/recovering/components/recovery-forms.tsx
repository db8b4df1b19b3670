import { formatMoney, toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { MoneyField, TextArea } from '#app/ui/text-fields'
import type { MayAskBack } from '../how-much'
import type { Recovery } from '../recovery-view'

type Props = { action: string; form: FormState | undefined }

const mine = (form: FormState | undefined, intent: string) => (form?.values.intent === intent ? form : undefined)

export function ProposeRecovery({
  action,
  form,
  askBack,
  suggestion,
}: Props & { askBack: MayAskBack; suggestion: string }) {
  const state = mine(form, 'propose')
  return (
    <Card title="Propose to ask money back">
      <Form state={state} action={action} hidden={{ intent: 'propose' }}>
        <p>
          A colleague decides. When they refuse, the application is closed and the person never hears of it. If you
          think that nothing should be asked back, let it go below.
        </p>
        <MoneyField
          name="amount"
          label="How much"
          hint={`Up to ${formatMoney(askBack.pence)}. Less is fine.`}
          defaultValue={toTypedPounds(askBack.pence)}
          form={state}
        />
        <TextArea
          name="words"
          label="To the person"
          hint="Kind, and with how to pay. They read it signed in and in the letter; the email only says that there is news."
          rows={9}
          maxCharacters={2000}
          defaultValue={suggestion}
          form={state}
        />
        <TextArea name="note" label="To your colleague" rows={3} maxCharacters={2000} form={state} />
        <Button>Propose</Button>
      </Form>
    </Card>
  )
}

export function DecideRecovery({ action, form, recovery }: Props & { recovery: Recovery }) {
  const state = mine(form, 'decide')
  return (
    <Card title="Your decision">
      <Form state={state} action={action} hidden={{ intent: 'decide' }}>
        <Radios
          name="outcome"
          legend="Do we ask it back?"
          form={state}
          options={[
            {
              value: 'ask',
              label: 'Yes: ask it back',
              hint: 'They are told at once.',
              reveal: (
                <div className="grid gap-4">
                  <MoneyField
                    name="askFor"
                    label="How much we ask for"
                    hint={`As proposed, ${formatMoney(recovery.pence)}, or less.`}
                    defaultValue={toTypedPounds(recovery.pence)}
                    form={state}
                  />
                  <TextArea
                    name="askWords"
                    label="To the person"
                    hint="As proposed; change it if the amount changes."
                    rows={9}
                    maxCharacters={2000}
                    defaultValue={recovery.words}
                    form={state}
                  />
                </div>
              ),
            },
            {
              value: 'refuse',
              label: 'No: ask nothing back',
              hint: 'The application is closed. They never hear that it was proposed.',
            },
          ]}
        />
        <TextArea name="decideNote" label="To colleagues" optional rows={3} maxCharacters={2000} form={state} />
        <Button>Decide</Button>
      </Form>
    </Card>
  )
}

export function ProposeEnd({ action, form }: Props) {
  const state = mine(form, 'propose-end')
  return (
    <Card title="Stop asking">
      <Form state={state} action={action} hidden={{ intent: 'propose-end' }}>
        <p>A colleague decides whether the rest is written off, or should not have been asked for at all.</p>
        <TextArea name="endNote" label="Why" rows={3} maxCharacters={2000} form={state} />
        <Button kind="secondary">Propose to stop asking</Button>
      </Form>
    </Card>
  )
}

export function DecideEnd({ action, form, recovery, mayEnd }: Props & { recovery: Recovery; mayEnd: boolean }) {
  const state = mine(form, 'end')
  const left = formatMoney(recovery.pence - recovery.recoveredPence)
  return (
    <Card title="Stopping is proposed">
      <Form state={state} action={action} hidden={{ intent: 'end' }}>
        {!mayEnd && <p>You proposed it, so a colleague decides. You can only take your proposal back.</p>}
        <Radios
          name="end"
          legend="What happens with the rest?"
          form={state}
          options={[
            ...(mayEnd
              ? [
                  { value: 'write_off', label: `Write off ${left}`, hint: 'Asked for rightly, and not to be had.' },
                  { value: 'give_up', label: 'Give it up', hint: 'It should not have been asked for.' },
                ]
              : []),
            { value: 'go_on', label: mayEnd ? 'Keep asking' : 'Take the proposal back' },
          ]}
        />
        <TextArea name="endNote" label="To colleagues" optional rows={3} maxCharacters={2000} form={state} />
        <Button>{mayEnd ? 'Decide' : 'Save'}</Button>
      </Form>
    </Card>
  )
}
