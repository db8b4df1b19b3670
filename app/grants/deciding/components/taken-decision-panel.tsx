import { formatDate, formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { LinkButton, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { DecidedPanelView } from '../decide-view'

const STATES: Record<string, readonly [label: string, tone: Tone]> = {
  scheduled: ['Later', 'neutral'],
  due: ['To be paid', 'accent'],
  in_run: ['In a payment run', 'info'],
  paid: ['Paid', 'good'],
  failed: ['Came back from the bank', 'bad'],
  cancelled: ['Cancelled', 'neutral'],
}

/** For an approver, after a decision: what is paid when, and what can still be taken back or stopped. */
export function TakenDecisionPanel({ panel }: { panel: DecidedPanelView }) {
  const { id, outcome, pence, by, at, held, releasedAt, instalments, cancellablePence, undoBar, bar } = panel
  return (
    <Section title={outcome === 'approve' ? `Approved: ${formatMoney(pence ?? 0)}` : 'Refused'} id="decided-award">
      <div className="stack">
        <p>
          Decided by {by}, {formatDateTime(at)}.{' '}
          {held && releasedAt
            ? `They are told on ${formatDateTime(releasedAt)}; until then it can be taken back without their knowing.`
            : 'They have been told.'}
        </p>
        {instalments.length > 0 && <Instalments instalments={instalments} />}
        {undoBar && <p className="text-muted">{undoBar}</p>}
        <ButtonRow>
          {!undoBar && (
            <LinkButton href={`/council/grants/${id}/undo`} kind="secondary" icon="undo">
              Take the decision back
            </LinkButton>
          )}
          {!bar && cancellablePence > 0 && (
            <LinkButton href={`/council/grants/${id}/cancel-instalments`} kind="quiet" icon="ban">
              Stop what is still to be paid
            </LinkButton>
          )}
        </ButtonRow>
      </div>
    </Section>
  )
}

/** The instalments of an award, and what became of each. */
export function Instalments({ instalments }: Pick<DecidedPanelView, 'instalments'>) {
  return (
    <Table
      caption="Payments"
      rows={instalments}
      rowKey={({ number }) => String(number)}
      columns={[
        { label: 'Payment', cell: ({ number }) => `Payment ${number}` },
        { label: 'Amount', numeric: true, cell: ({ pence }) => formatMoney(pence) },
        {
          label: 'Due',
          cell: ({ dueOn, whileEmployed }) => (
            <>
              {formatDate(dueOn)}
              {whileEmployed && <span className="text-muted"> if they still work in care</span>}
            </>
          ),
        },
        {
          label: 'State',
          cell: ({ status }) => {
            const [label, tone] = STATES[status] ?? [status, 'neutral']
            return <Tag tone={tone}>{label}</Tag>
          },
        },
      ]}
    />
  )
}
