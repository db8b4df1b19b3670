import { addDays, type LocalDate } from '#app/shared/dates'
import { ActionButton, Button, ButtonRow } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { DateField } from '#app/ui/text-fields'
import { brokerClosingReasons, closedReasonLabels } from '#app/brokering/candidates/candidate'
import { brokerMoves, stateAdvice } from '../case-moves'
import type { CaseView } from '../case-view'

type Props = {
  action: string
  view: CaseView
  today: LocalDate
  form: (intent: string) => FormState | undefined
}

/** What the state means, and what a broker may change about it. Each button says what it does. */
export function CaseState({ action, view, today, form }: Props) {
  const { buttons, pause, close } = brokerMoves(view)
  return (
    <Card title="The case">
      <div className="stack">
        <p>{stateAdvice(view)}</p>
        {buttons.length > 0 && (
          <ButtonRow>
            {buttons.map(({ change, label, primary }) => (
              <ActionButton
                key={change}
                action={action}
                kind={primary ? 'primary' : 'secondary'}
                fields={{ intent: change }}
              >
                {label}
              </ActionButton>
            ))}
          </ButtonRow>
        )}
        {pause && (
          <Details summary="Pause" open={form('pause') !== undefined}>
            <Form action={action} hidden={{ intent: 'pause' }} state={form('pause')}>
              <p>While they are paused nobody suggests jobs to them. They get an email.</p>
              <DateField
                name="pauseUntil"
                label="Start again on"
                hint="Leave it empty if nobody knows yet."
                optional
                min={addDays(today, 1)}
                form={form('pause')}
              />
              <Button kind="secondary">Pause</Button>
            </Form>
          </Details>
        )}
        {close && (
          <Details summary="Close the case" open={form('close') !== undefined}>
            <Form action={action} hidden={{ intent: 'close' }} state={form('close')}>
              <p>
                Their consent ends, and introductions that were not sent yet are closed. They get an email, and may come
                back at any time.
              </p>
              <Select
                name="closeReason"
                label="Why?"
                empty="Choose a reason"
                options={brokerClosingReasons.map((value) => ({ value, label: closedReasonLabels[value] }))}
                form={form('close')}
              />
              <Button kind="danger">Close the case</Button>
            </Form>
          </Details>
        )}
      </div>
    </Card>
  )
}
