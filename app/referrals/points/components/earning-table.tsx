import { milestoneLabels, milestones, type Milestone } from '#app/referrals/programmes/milestones'
import type { ProgrammeRules } from '#app/referrals/programmes/rules'
import { formatMoney } from '#app/shared/money'
import { Table } from '#app/ui/table'
import { counted } from '#app/shared/counted'

type Props = { rules: ProgrammeRules; pencePerPoint: number; sharesThisMonth: number }

/** What brings points by the rules of today. */
export function EarningTable({ rules, pencePerPoint, sharesThisMonth }: Props) {
  const rows = milestones.filter((milestone) => rules.points[milestone] > 0)
  return (
    <div className="stack">
      <Table
        caption="What brings points"
        keepTable
        rows={rows}
        rowKey={(milestone) => milestone}
        columns={[
          { label: 'What happens', cell: (milestone) => labelOf(milestone, rules) },
          { label: 'Points', cell: (milestone) => rules.points[milestone], numeric: true },
        ]}
      />
      <p>A point is worth {formatMoney(pencePerPoint)}. It comes with your pay, before tax and National Insurance.</p>
      {rules.points.share > 0 && (
        <p>
          Sharing brings points the first time you share a job, for up to {counted(rules.shareMost, 'job')} a month.{' '}
          {sharesThisMonth > 0 && `This month you have had ${sharesThisMonth}.`}
        </p>
      )}
      {exclusionWords(rules).length > 0 && (
        <p>A friend brings no points if they {exclusionWords(rules).join(', or ')}.</p>
      )}
      <p className="text-muted">A friend keeps the rules of the day they first showed interest.</p>
    </div>
  )
}

function labelOf(milestone: Milestone, { points }: ProgrammeRules): string {
  return milestone === 'new_to_care' && points.started > 0
    ? 'And it is their first job in care'
    : milestoneLabels[milestone]
}

const monthsWords = (months: number) => (months === 1 ? 'in the month before' : `in the ${months} months before`)

function exclusionWords({ appliedMonths, workedMonths, excludesAgency }: ProgrammeRules): string[] {
  return [
    ...(appliedMonths > 0 ? [`applied here ${monthsWords(appliedMonths)}`] : []),
    ...(workedMonths > 0 ? [`worked here ${monthsWords(workedMonths)}`] : []),
    ...(excludesAgency ? ['come through an agency'] : []),
  ]
}
