import { firstName } from '#app/people/profile/names'
import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Checkbox, Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { DateField } from '#app/ui/text-fields'
import {
  fellThroughLabels,
  fellThroughReasons,
  leavingLabels,
  leavingReasons,
  retentionAnswerLabels,
} from '../employment'
import { DAYS_ALONE, MONTHS_BEFORE_HIRE, startsBetween } from '../claims/first-day'
import type { EmploymentChange } from '../policy'
import type { Starter } from '../starter'

type Props = {
  starter: Starter
  changes: readonly EmploymentChange[]
  /** London's day now, "2026-03-10": nothing that has not happened can be recorded. */
  today: LocalDate
  /** The form that came back; its `intent` says which of the page's it was. */
  form: FormState | undefined
}

/** What the provider can record about somebody now; what is asked stands open. */
export function RecordForms(props: Props) {
  // "No, they have left" is one of the answers: no second form for it.
  const changes = props.changes.filter((change) => change !== 'end' || !props.changes.includes('answer'))
  if (changes.length === 0) return null
  const [first, ...others] = changes
  return (
    <Card title={titleOf(first!, props.starter, props.today)}>
      <div className="stack">
        <RecordForm {...props} change={first!} />
        {others.map((change) => (
          <Details
            key={change}
            summary={titleOf(change, props.starter, props.today)}
            open={props.form?.values.intent === change}
          >
            <RecordForm {...props} change={change} />
          </Details>
        ))}
      </div>
    </Card>
  )
}

function titleOf(change: EmploymentChange, { name, checks, startAgreed }: Starter, today: string): string {
  const who = firstName(name)
  switch (change) {
    case 'start':
      return startAgreed && startAgreed > today ? `When ${who} has started` : `Has ${who} started?`
    case 'fall_through':
      return 'They did not start'
    case 'answer':
      return `Week ${dueCheck(checks)?.week}: is ${who} still with you?`
    case 'end':
      return 'They have left'
    case 'correct_start':
      return 'The first day is wrong'
    case 'new_to_care':
      return 'Is it their first job in care?'
    case 'undo_start':
      return 'They have not started after all'
  }
}

/** The last one that is due: an answer to it answers those before. */
function dueCheck(checks: Starter['checks']) {
  return checks.findLast(({ due }) => due)
}

function RecordForm({ change, starter, today, form: answered }: Props & { change: EmploymentChange }) {
  const form = answered?.values.intent === change ? answered : undefined
  const { id, startAgreed, startedOn, endedOn, checks, hiredOn } = starter
  const { from, to } = startsBetween({ hiredOn, today, endedOn })
  const action = `/provider/employments/${id}`
  const hidden = { intent: change }
  switch (change) {
    case 'start':
      return (
        <Form action={action} hidden={hidden}>
          <DateField
            name="startedOn"
            label="Started on"
            hint={`From ${formatDate(from)} on: ${MONTHS_BEFORE_HIRE} months before you recorded the hire.`}
            min={from}
            max={to}
            defaultValue={startAgreed && startAgreed <= today ? startAgreed : ''}
            form={form}
          />
          <NewToCare known={starter.newToCare} form={form} />
          <Button icon="check-circle">They have started</Button>
        </Form>
      )
    case 'fall_through':
      return (
        <Form action={action} hidden={hidden}>
          <p>
            The vacancy gets its opening back. If it was closed because it was filled, it is open again until its
            closing date. Nobody is told.
          </p>
          <Select
            name="fellThroughReason"
            label="Why did they not start?"
            empty="Choose a reason"
            options={fellThroughReasons.map((reason) => ({ value: reason, label: fellThroughLabels[reason] }))}
            form={form}
          />
          <Button kind="secondary">Record that they did not start</Button>
        </Form>
      )
    case 'answer':
      return (
        <Form action={action} hidden={{ ...hidden, week: String(dueCheck(checks)?.week ?? '') }}>
          <Radios
            name="answer"
            legend="Your answer"
            options={[
              { value: 'still-here', label: retentionAnswerLabels['still-here'] },
              {
                value: 'left',
                label: retentionAnswerLabels.left,
                reveal: <LeavingFields prefix="answer" today={today} startedOn={startedOn} form={form} />,
              },
            ]}
            form={form}
          />
          <Button>Save the answer</Button>
        </Form>
      )
    case 'end':
      return (
        <Form action={action} hidden={hidden}>
          <LeavingFields prefix="" today={today} startedOn={startedOn} form={form} />
          <Button kind="secondary">Record that they left</Button>
        </Form>
      )
    case 'new_to_care':
      return (
        <Form action={action} hidden={hidden}>
          <NewToCare known={starter.newToCare} form={form} />
          <Button kind="secondary">Save</Button>
        </Form>
      )
    case 'undo_start':
      return (
        <Form action={action} hidden={hidden}>
          <p>
            For a start that was recorded by mistake: it stands as agreed again, and the questions after it go. If
            somebody earned points for it, they are taken back.
          </p>
          <Checkbox name="undoSure" label="They have not started" form={form} />
          <Button kind="secondary">Take the start back</Button>
        </Form>
      )
    case 'correct_start':
      return (
        <Form action={action} hidden={hidden}>
          <DateField
            name="correctedOn"
            label="They really started on"
            hint={`The questions for weeks 13 and 26 move with it. An answer from before the new day is asked for again. More than ${DAYS_ALONE} days away, the council checks it first.`}
            min={from}
            max={to}
            defaultValue={startedOn ?? ''}
            form={form}
          />
          <Button kind="secondary">Correct the first day</Button>
        </Form>
      )
  }
}

/** The same words in both places where it is asked. */
function NewToCare({ known, form }: { known: boolean | null; form: FormState | undefined }) {
  return (
    <Radios
      name="newToCare"
      legend="Is it their first job in care?"
      hint="Paid care work, anywhere. Their own word is enough."
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'unknown', label: 'I do not know' },
      ]}
      defaultValue={known === null ? 'unknown' : known ? 'yes' : 'no'}
      inline
      form={form}
    />
  )
}

type LeavingProps = { prefix: '' | 'answer'; today: string; startedOn: string | null; form: FormState | undefined }

/** Their last day, and why. Stands twice on the page, so the names differ. */
function LeavingFields({ prefix, today, startedOn, form }: LeavingProps) {
  return (
    <div className="fields">
      <DateField
        name={prefix ? 'answerEndedOn' : 'endedOn'}
        label="Last day"
        min={startedOn ?? undefined}
        max={today}
        form={form}
      />
      <Select
        name={prefix ? 'answerLeavingReason' : 'leavingReason'}
        label="Why did they leave?"
        empty="Choose a reason"
        options={leavingReasons.map((reason) => ({ value: reason, label: leavingLabels[reason] }))}
        form={form}
      />
    </div>
  )
}
