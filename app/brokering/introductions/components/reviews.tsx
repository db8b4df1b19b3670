import { formatDay, relativeDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice, Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { TextArea } from '#app/ui/text-fields'
import type { ReviewRow } from '../introduction-view'

/** Contested matches, oldest first. */
export function ReviewTable({ rows, now }: { rows: ReviewRow[]; now: Date }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nobody has asked for a second look">
        <p>
          When a candidate sees a match, or its dismissal, differently, it stands here for a broker who did not decide
          it.
        </p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption="Contested matches"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Candidate', cell: ({ id, candidate }) => <a href={`/broker/reviews/${id}`}>{candidate}</a> },
        { label: 'Vacancy', cell: ({ title }) => title },
        { label: 'Decided by', cell: ({ contested }) => contested },
        { label: 'Asked', cell: ({ askedAt }) => formatDay(askedAt, now) },
        {
          label: 'Due',
          cell: ({ dueAt, overdue, outcome, decidedBy }) => {
            if (outcome) return `${outcome === 'changed' ? 'Changed' : 'Stands'}, ${decidedBy}`
            return overdue ? (
              <Tag tone="bad" icon="clock">
                Was due {relativeDay(dueAt, now)}
              </Tag>
            ) : (
              formatDay(dueAt, now)
            )
          },
        },
        {
          label: 'For you',
          cell: ({ mayDecide, outcome }) => (outcome ? '–' : mayDecide ? 'Yes' : 'No, it was yours'),
        },
      ]}
    />
  )
}

/** The outcome of a second look, for whoever may decide it. */
export function DecideReview({ review, form }: { review: ReviewRow; form: FormState | undefined }) {
  const { id, mayDecide, outcome, answer, decidedBy, contested } = review
  if (outcome) {
    return (
      <div className="stack">
        <p>
          {decidedBy}: {outcome === 'changed' ? 'it is seen differently now' : 'the decision stands'}. They wrote:
        </p>
        <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{answer}</blockquote>
      </div>
    )
  }
  if (!mayDecide) {
    return (
      <Notice kind="info" title="Somebody else looks again">
        <p>You decided this match, so another broker answers.</p>
      </Notice>
    )
  }
  return (
    <Form action={`/broker/reviews/${id}`} state={form}>
      <Radios
        name="outcome"
        legend="What did you find?"
        form={form}
        options={[
          {
            value: 'changed',
            label: 'I see it differently',
            hint: 'A dismissed match can be endorsed again; an introduction that was not sent is taken back.',
          },
          { value: 'stands', label: 'The decision stands', hint: `${contested}’s decision stays as it is.` },
        ]}
      />
      <TextArea
        name="words"
        label="What you tell the candidate"
        hint="They get it by email, with your name. Say what you looked at."
        form={form}
        rows={5}
      />
      <Button icon="scales">Send my answer</Button>
    </Form>
  )
}
