import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatDate, formatDay, relativeDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice, Tag } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import type { ConfirmationRow, ProviderConfirmation } from '../confirmation-view'
import { answerLabels, ERASED_NAME, hoursWords } from '../words'
import { AnythingElse, ConfirmationFields } from './confirmation-fields'

type ListProps = { rows: ConfirmationRow[]; now: Date; view: 'waiting' | 'answered' }

export function ConfirmationTable({ rows, now, view }: ListProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title={view === 'waiting' ? 'Nothing to confirm just now' : 'Nothing answered yet'} headingLevel={3}>
        <p>
          When somebody tells the council that they work for you, the council may ask you to confirm it. The question
          appears here, and you get an email.
        </p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={view === 'waiting' ? 'Waiting for your answer' : 'Answered'}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Name',
          cell: ({ id, name }) => <a href={`/provider/confirmations/${id}`}>{name || ERASED_NAME}</a>,
        },
        {
          label: 'Question',
          cell: ({ kind }) => (kind === 'retention' ? 'Do they still work for you?' : 'Do they work for you?'),
        },
        view === 'waiting'
          ? { label: 'Asked', cell: ({ askedAt }: ConfirmationRow) => relativeDay(askedAt, now) }
          : {
              label: 'Answer',
              cell: ({ answer, answeredAt }: ConfirmationRow) =>
                `${answer ? answerLabels[answer] : ''}, ${formatDay(answeredAt!, now)}`,
            },
      ]}
    />
  )
}

type QuestionProps = { confirmation: ProviderConfirmation; mayNot: string | null; form: FormState | undefined }

/** The question, as a form for those who answer and in words for everybody else. */
export function ConfirmationQuestion({ confirmation, mayNot, form }: QuestionProps) {
  const { id, kind, known } = confirmation
  if (mayNot)
    return (
      <Notice kind="info" title="A colleague answers">
        <p>{mayNot}</p>
      </Notice>
    )
  return (
    <Form state={form} action={`/provider/confirmations/${id}`}>
      <ConfirmationFields kind={kind} known={known} form={form} legend="Your answer" />
      <AnythingElse form={form} />
      <Button>Send answer</Button>
    </Form>
  )
}

/** What was answered. */
export function AnsweredFacts({
  answered,
  now,
}: {
  answered: NonNullable<ProviderConfirmation['answered']>
  now: Date
}) {
  const { answer, at, word, words } = answered
  return (
    <div className="stack">
      <p>
        <Tag tone={answer === 'employed' ? 'good' : 'neutral'}>{answerLabels[answer]}</Tag>
      </p>
      <SummaryList
        items={[
          ...(word.since ? [{ label: 'First day at work', value: formatDate(word.since) }] : []),
          ...(word.jobRole ? [{ label: 'Job', value: roleLabels[word.jobRole] }] : []),
          ...(word.weeklyHours !== null ? [{ label: 'Hours', value: hoursWords(word.weeklyHours) }] : []),
          ...(word.leftOn ? [{ label: 'Last day at work', value: formatDate(word.leftOn) }] : []),
          ...(words ? [{ label: 'Added', value: words }] : []),
          { label: 'Answered', value: formatDay(at, now) },
        ]}
      />
      <p>If something here is wrong, tell the council.</p>
    </div>
  )
}
