import { ActionButton, Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { counted } from '#app/shared/counted'
import { NOBODY } from '../case-forms'
import type { BrokerOption, CaseView } from '../case-view'
import { caseloadRoom, type CaseloadLimits } from '../caseload/caseload'

type Props = {
  action: string
  view: CaseView
  brokers: BrokerOption[]
  limits: CaseloadLimits
  /** The broker who looks. */
  me: string
  form: FormState | undefined
}

/** In whose caseload the case is, and handing it over. */
export function CaseOwner({ action, view, brokers, limits, me, form }: Props) {
  const { broker, status } = view
  if (status === 'closed') return null
  const mine = broker?.personId === me
  const own = brokers.find(({ personId }) => personId === me)
  const options = brokers
    .filter(({ personId }) => personId !== broker?.personId)
    .map(({ personId, name, cases }) => ({
      value: personId,
      label: `${personId === me ? `${name} (you)` : name}: ${cases} of ${counted(limits.stop, 'case')}`,
      disabled: caseloadRoom(cases, limits) === 'full',
    }))
  return (
    <Card title={mine ? 'In your caseload' : broker ? `In ${broker.name}’s caseload` : 'Nobody’s case yet'}>
      <div className="stack">
        {!broker && (
          <ActionButton action={action} icon="plus" fields={{ intent: 'take_on' }}>
            Add to my caseload
          </ActionButton>
        )}
        {own && caseloadRoom(own.cases, limits) !== 'free' && (
          <p className="text-muted">
            You have {counted(own.cases, 'case')}; {limits.stop} is the most.
          </p>
        )}
        <Details summary={broker ? 'Hand over' : 'Give to a colleague'} open={form !== undefined}>
          <Form action={action} hidden={{ intent: 'hand_over' }} state={form}>
            <Select
              name="handTo"
              label="To"
              empty="Choose a broker"
              options={broker ? [...options, { value: NOBODY, label: 'Nobody: back to the list' }] : options}
              form={form}
            />
            <TextArea
              name="handNote"
              label="What they should know"
              hint="Goes into the email to them. Leave out what is private."
              optional
              rows={3}
              form={form}
            />
            <Button kind="secondary">Hand over</Button>
          </Form>
        </Details>
      </div>
    </Card>
  )
}
