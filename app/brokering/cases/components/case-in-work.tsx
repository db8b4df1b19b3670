import { formatDate, formatDay, relativeDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice, Tag, type Tone } from '#app/ui/status'
import { Details, Timeline } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { brokerClosingReasons, closedReasonLabels } from '#app/brokering/candidates/candidate'
import type { InWorkJob } from '../case-view'
import {
  inWorkOutcomeLabels,
  inWorkOutcomes,
  type InWorkCheckView,
  type InWorkOutcome,
} from '#app/brokering/candidates/in-work'
import { inSentence } from '#app/shared/in-sentence'

const tones: Record<InWorkOutcome, Tone> = {
  well: 'good',
  'needs-help': 'warn',
  left: 'neutral',
  'no-answer': 'neutral',
}

type Props = {
  action: string
  jobs: InWorkJob[]
  /** The case is in in-work support: only then is anything asked. */
  open: boolean
  now: Date
  form: FormState | undefined
}

/** How it goes at work: the check that is next stands open when it is due. */
export function CaseInWork({ action, jobs, open, now, form }: Props) {
  const [job, ...earlier] = jobs
  if (!job) return null
  const next = open ? job.checks.find(({ doneAt }) => !doneAt) : undefined
  return (
    <Card
      title={next?.due ? `Week ${next.week} at work: how does it go?` : 'At work'}
      aside={next?.due && <Tag tone="warn">Due {relativeDay(next.dueAt, now)}</Tag>}
    >
      <div className="stack">
        <p>
          {job.title ? `${job.title} at ${job.provider}` : job.provider}
          {job.startedOn && `, since ${formatDate(job.startedOn)}`}
        </p>
        {job.endedOn && next && (
          <Notice kind="warn">
            <p>The employer recorded that they left on {formatDate(job.endedOn)}. Ask them what they want to do now.</p>
          </Notice>
        )}
        {next &&
          (next.due || form || job.endedOn ? (
            <CheckForm action={action} check={next} form={form} />
          ) : (
            <Details summary={`Week ${next.week} is on ${formatDay(next.dueAt, now)}. Write something down now`}>
              <CheckForm action={action} check={next} form={form} />
            </Details>
          ))}
        <Checks checks={open ? job.checks : job.checks.filter(({ doneAt }) => doneAt)} now={now} />
        {earlier.map(({ employmentId, provider, checks }) => (
          <Details key={employmentId} summary={`Earlier: ${provider}`}>
            <Checks checks={checks} now={now} />
          </Details>
        ))}
      </div>
    </Card>
  )
}

function CheckForm({ action, check, form }: { action: string; check: InWorkCheckView; form: FormState | undefined }) {
  const whatFollows = (
    <div className="fields">
      <Radios
        name="checkThen"
        legend="What follows?"
        options={[
          { value: 'look-again', label: 'Look for work for them again' },
          {
            value: 'close',
            label: 'Close the case',
            reveal: (
              <Select
                name="checkReason"
                label="Why?"
                empty="Choose a reason"
                options={brokerClosingReasons.map((value) => ({ value, label: closedReasonLabels[value] }))}
                form={form}
              />
            ),
          },
        ]}
        form={form}
      />
    </div>
  )
  return (
    <Form action={action} hidden={{ intent: 'check', checkId: check.id }} state={form}>
      <Radios
        name="checkOutcome"
        legend={`Week ${check.week}`}
        options={inWorkOutcomes.map((value) => ({
          value,
          label: inWorkOutcomeLabels[value],
          ...(value === 'left' && { reveal: whatFollows }),
        }))}
        form={form}
      />
      <TextArea name="checkWords" label="In a few words" optional rows={2} form={form} />
      <Button>Save week {check.week}</Button>
    </Form>
  )
}

function Checks({ checks, now }: { checks: InWorkCheckView[]; now: Date }) {
  return (
    <Timeline
      label="Checks at work"
      items={checks.map(({ id, week, dueAt, doneAt, outcome, words, by, due }) => ({
        key: id,
        title: outcome ? `Week ${week}: ${inSentence(inWorkOutcomeLabels[outcome])}` : `Week ${week}`,
        at: (doneAt ?? dueAt).toISOString(),
        when: doneAt ? formatDate(doneAt) : due ? `Due ${relativeDay(dueAt, now)}` : formatDay(dueAt, now),
        by: by ?? undefined,
        detail: words ? <p className="break-words">{words}</p> : null,
        tone: outcome ? tones[outcome] : due ? 'warn' : 'neutral',
        icon: outcome ? 'check' : 'clock',
      }))}
    />
  )
}
