import { formatDate, formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { Timeline } from '#app/ui/summary'
import type { DecisionLine, DecisionView } from '../decision-view'

const LETTER_WRITTEN: readonly string[] = [
  'approved',
  'rejected',
  'rejected_final',
  'appealed',
  'monitoring',
  'closed',
  'recovery',
  'recovered',
  'written_off',
]

function titleOf({ kind, outcome, pence }: DecisionLine): string {
  const money = pence === null ? '' : `: ${formatMoney(pence)}`
  switch (kind) {
    case 'recommend':
      return outcome === 'approve' ? `Recommended to approve${money}` : 'Recommended to refuse'
    case 'return':
      return 'Sent back to be checked again'
    case 'decide':
      return outcome === 'approve' ? `Approved${money}` : 'Refused'
    case 'undo':
      return 'Decision taken back'
    case 'appeal':
      return outcome === 'uphold' ? 'Appeal upheld: everything is looked at afresh' : 'Appeal dismissed'
  }
}

/** Who recommended and decided what so far, with their words; and the appeal. Newest first. */
export function DecidedPanel({ view }: { view: DecisionView }) {
  const { decisions, appeal, round, clock } = view
  if (decisions.length === 0) return null
  return (
    <Section title={round > 1 ? 'What was decided so far (second round)' : 'What was decided so far'} id="decided">
      {appeal && (
        <div className="card">
          <p>
            <strong>They appealed on {formatDate(appeal.madeAt)}:</strong>
          </p>
          <p className="whitespace-pre-line break-words">{appeal.words || 'Erased.'}</p>
          <p>
            <a href={`/council/appeals/${view.id}`}>
              {appeal.status === 'open' ? 'Answer the appeal' : 'See the appeal'}
            </a>
          </p>
        </div>
      )}
      <Timeline
        label="Decisions"
        items={decisions.map((decision) => ({
          key: decision.id,
          title: titleOf(decision),
          at: decision.at.toISOString(),
          when: formatDateTime(decision.at),
          by: decision.by,
          tone: decision.outcome === 'approve' || decision.outcome === 'uphold' ? 'good' : 'neutral',
          detail: <Words decision={decision} />,
        }))}
      />
      {LETTER_WRITTEN.includes(view.status) && (
        <p>
          <a href={`/council/grants/${view.id}/letter.pdf`}>The decision as a letter (PDF)</a>, to print and post. It is
          there from when the applicant may know.
        </p>
      )}
      {['monitoring', 'recovery', 'recovered', 'written_off'].includes(view.status) && (
        <p>
          <a href={`/council/grants/${view.id}/recovery`}>Asking money back</a>
        </p>
      )}
      {view.status === 'rejected' && clock.appealUntil && <p>They can appeal until {formatDate(clock.appealUntil)}.</p>}
    </Section>
  )
}

function Words({ decision: { reasons, words, privateWords, unconfirmed } }: { decision: DecisionLine }) {
  return (
    <>
      {reasons.length > 0 && <p>{reasons.join('; ')}</p>}
      {words && (
        <p className="whitespace-pre-line break-words">
          <strong>To the applicant:</strong> {words}
        </p>
      )}
      {unconfirmed !== null && (
        <p className="whitespace-pre-line break-words">
          <strong>Without the employer’s word, because:</strong> {unconfirmed || 'erased.'}
        </p>
      )}
      {privateWords && (
        <p className="whitespace-pre-line break-words">
          <strong>To colleagues:</strong> {privateWords}
        </p>
      )}
    </>
  )
}
