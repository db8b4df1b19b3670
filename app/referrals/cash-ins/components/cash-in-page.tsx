import { formatDate, formatDay } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { pointsWords } from '#app/referrals/points/points-words'
import type { CashInDetails } from '../cash-in-view'
import { CashInTag } from './cash-in-tag'

/** What a manager looks at before deciding. */
export function CashInFacts({ cashIn, now }: { cashIn: CashInDetails; now: Date }) {
  const { points, pence, status, requestedAt, payrollNumber, siteName, balance, owed, decidedAt, endedAt } = cashIn
  return (
    <SummaryList
      items={[
        { label: 'State', value: <CashInTag status={status} /> },
        { label: 'Points', value: points.toLocaleString('en-GB') },
        { label: 'Worth', value: `${formatMoney(pence)} before tax` },
        { label: 'Asked on', value: formatDay(requestedAt, now) },
        { label: 'Payroll number', value: payrollNumber || 'None given' },
        ...(siteName ? [{ label: 'Works at', value: siteName }] : []),
        ...(decidedAt ? [{ label: 'Decided on', value: formatDay(decidedAt, now) }] : []),
        ...(cashIn.export
          ? [
              {
                label: 'File for payroll',
                value: <a href={`/provider/referrals/exports/${cashIn.export.id}`}>File {cashIn.export.number}</a>,
              },
            ]
          : []),
        ...(endedAt ? [{ label: 'Ended on', value: formatDay(endedAt, now) }] : []),
        ...(cashIn.words ? [{ label: 'What they were told', value: `“${cashIn.words}”` }] : []),
        {
          label: 'Other points they have',
          value:
            owed > 0 ? `None; the next ${owed} make up for earlier ones` : balance > 0 ? pointsWords(balance) : 'None',
        },
      ]}
    />
  )
}

/** Each point by itself: the milestone, the friend, when, and what it stands on. */
export function CashInStands({ stands }: { stands: CashInDetails['stands'] }) {
  return (
    <Table
      caption="What each point stands on"
      showCaption
      rows={stands}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">No points are paid at the moment.</p>}
      columns={[
        { label: 'What happened', cell: ({ label }) => label },
        {
          label: 'Friend',
          cell: ({ friend, referralId }) =>
            referralId ? <a href={`/provider/referrals/${referralId}`}>{friend || 'Details erased'}</a> : 'None',
        },
        { label: 'When', cell: ({ at }) => formatDate(at) },
        { label: 'Stands on', cell: ({ standsOn }) => standsOn },
        { label: 'Points', cell: ({ points }) => points.toLocaleString('en-GB'), numeric: true },
      ]}
    />
  )
}

/** How the points came; a check of a friend that is still open. */
export function CashInEvidence({ cashIn: { earned, openChecks } }: { cashIn: CashInDetails }) {
  return (
    <div className="stack">
      {openChecks > 0 && (
        <Notice kind="info">
          <p>
            {openChecks === 1 ? 'One friend of theirs is' : `${openChecks} friends of theirs are`} still to be checked.
            Those bring no points until you decide. <a href="/provider/referrals/checks">See what is to check</a>
          </p>
        </Notice>
      )}
      <Table
        caption="Where their points come from"
        showCaption
        keepTable
        rows={earned}
        rowKey={({ label }) => label}
        empty={<p className="text-muted">Nothing brings points at the moment.</p>}
        columns={[
          { label: 'What happened', cell: ({ label }) => label },
          { label: 'Times', cell: ({ times }) => times, numeric: true },
          { label: 'Points', cell: ({ points }) => points.toLocaleString('en-GB'), numeric: true },
        ]}
      />
    </div>
  )
}
