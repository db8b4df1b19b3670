import { formatDay, relativeDay } from '#app/shared/date-words'
import { addWorkingDays } from '#app/shared/working-days'
import type { LocalDate } from '#app/shared/dates'
import { ActionButton, Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { DateField, TextField } from '#app/ui/text-fields'
import type { CaseView } from '../case-view'

type Props = {
  action: string
  nextAction: CaseView['nextAction']
  today: LocalDate
  now: Date
  form: FormState | undefined
}

/** What to do next and when; without one, the form that plans it stands open. */
export function CaseNextAction({ action, nextAction, today, now, form }: Props) {
  if (!nextAction) {
    return (
      <Card title="Plan what comes next">
        <PlanForm action={action} today={today} form={form} />
      </Card>
    )
  }
  const { words, on, due } = nextAction
  return (
    <Card
      title={words}
      eyebrow="Next action"
      aside={due ? <Tag tone="warn">Due {relativeDay(on, now)}</Tag> : <Tag icon="calendar">{formatDay(on, now)}</Tag>}
    >
      <div className="stack">
        <ActionButton action={action} icon="check" kind={due ? 'primary' : 'secondary'} fields={{ intent: 'done' }}>
          Done
        </ActionButton>
        <Details summary="Plan something else instead" open={form !== undefined}>
          <PlanForm action={action} today={today} form={form} />
        </Details>
      </div>
    </Card>
  )
}

function PlanForm({ action, today, form }: { action: string; today: LocalDate; form: FormState | undefined }) {
  return (
    <Form action={action} hidden={{ intent: 'plan' }} state={form}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)]">
        <TextField name="actionWords" label="What to do" width="full" autoComplete="off" maxLength={200} form={form} />
        <DateField name="actionOn" label="On" min={today} defaultValue={addWorkingDays(today, 2)} form={form} />
      </div>
      <Button kind="secondary" icon="calendar">
        Plan it
      </Button>
    </Form>
  )
}
