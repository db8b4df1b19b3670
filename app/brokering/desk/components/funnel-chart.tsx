import { Details } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { funnelLabels, funnelStages, type FunnelCounts } from '../funnel'

type FunnelProps = {
  /** Names of the months: "March", "February". */
  month: string
  previousMonth: string
  counts: FunnelCounts
  previous: FunnelCounts
}

/** How far people came this month, beside last month, step by step. Its figures stand in a table underneath. */
export function FunnelChart({ month, previousMonth, counts, previous }: FunnelProps) {
  const most = Math.max(1, ...Object.values(counts), ...Object.values(previous))
  return (
    <figure className="bars">
      <figcaption className="visually-hidden">
        How far people came in {month} and {previousMonth}
      </figcaption>
      <div className="bars-rows" aria-hidden="true">
        {funnelStages.map((stage) => (
          <div key={stage} className="funnel-row">
            <span className="funnel-stage">{funnelLabels[stage]}</span>
            <FunnelBar value={counts[stage]} most={most} label={month} />
            <FunnelBar value={previous[stage]} most={most} label={previousMonth} before />
          </div>
        ))}
      </div>
      <p className="hint">Each person counts once for a step, in the month in which it happened.</p>
      <Details summary="These figures as a table">
        <Table
          caption={`How far people came in ${month} and ${previousMonth}`}
          keepTable
          columns={[
            { label: 'Step', cell: (stage) => funnelLabels[stage] },
            { label: month, cell: (stage) => counts[stage], numeric: true },
            { label: previousMonth, cell: (stage) => previous[stage], numeric: true },
          ]}
          rows={funnelStages}
          rowKey={(stage) => stage}
        />
      </Details>
    </figure>
  )
}

function FunnelBar(props: { value: number; most: number; label: string; before?: boolean }) {
  const { value, most, label, before } = props
  return (
    <>
      <svg
        className={before ? 'funnel-bar funnel-before' : 'funnel-bar'}
        width="100%"
        height={before ? 10 : 20}
        focusable="false"
      >
        <rect className="bar-track" width="100%" height="100%" rx="4" />
        <rect className="bar-fill" width={`${((value / most) * 100).toFixed(1)}%`} height="100%" rx="4" />
      </svg>
      <span className={before ? 'funnel-value text-muted' : 'funnel-value bar-value'}>
        {value.toLocaleString('en-GB')} in {label}
      </span>
    </>
  )
}
