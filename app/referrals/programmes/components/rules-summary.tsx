import { formatMoney } from '#app/shared/money'
import { SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { counted } from '#app/shared/counted'
import { milestoneLabels, milestones } from '../milestones'
import type { ProgrammeRules } from '../rules'

const months = (count: number, verb: string) =>
  count === 0 ? null : `${verb} in the last ${count === 1 ? 'month' : `${count} months`}`

/** Friends that bring no points, in words. */
function leftOut({ appliedMonths, workedMonths, excludesAgency }: ProgrammeRules): string {
  const reasons = [
    months(appliedMonths, 'applied'),
    months(workedMonths, 'worked for the employer'),
    excludesAgency ? 'come through an agency' : null,
  ].filter((reason) => reason !== null)
  return reasons.length > 0 ? `Friends who ${reasons.join(', or ')}` : 'Nobody'
}

function earners({ ownersEarn, recruitersEarn }: ProgrammeRules): string {
  if (ownersEarn && recruitersEarn) return 'Everybody in the programme'
  if (!ownersEarn && !recruitersEarn) return 'Everybody but owners and recruiters'
  return ownersEarn ? 'Everybody but recruiters' : 'Everybody but owners'
}

/** The rules in force, for whoever looks after the programme. */
export function RulesSummary({ rules, pencePerPoint }: { rules: ProgrammeRules; pencePerPoint: number }) {
  return (
    <div className="stack">
      <Table
        caption="Points for each step"
        keepTable
        rows={milestones.map((milestone) => ({ milestone, points: rules.points[milestone] }))}
        rowKey={({ milestone }) => milestone}
        columns={[
          { label: 'Step', cell: ({ milestone }) => milestoneLabels[milestone] },
          { label: 'Points', numeric: true, cell: ({ points }) => points },
          { label: 'Worth', numeric: true, cell: ({ points }) => formatMoney(points * pencePerPoint) },
        ]}
      />
      <SummaryList
        items={[
          { label: 'A point is worth', value: formatMoney(pencePerPoint) },
          { label: 'Shares that bring points', value: `${rules.shareMost} a month` },
          { label: 'Interest that brings points', value: `${counted(rules.interestMost, 'friend')} a month` },
          { label: 'The least that can be cashed in', value: counted(rules.minimumCashIn, 'point') },
          { label: 'A friend stays with whoever told them first, for', value: counted(rules.windowDays, 'day') },
          { label: 'Who does not count', value: leftOut(rules) },
          { label: 'Who may earn points', value: earners(rules) },
        ]}
      />
    </div>
  )
}
