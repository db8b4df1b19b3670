import { Details } from './summary'
import { Table } from './table'

type Bar = { label: string; value: number; /** How the value reads: "£1,200". */ display?: string; highlight?: boolean }

type BarsProps = {
  title: string
  items: readonly Bar[]
  /** What the values are: "applications". */ unit: string
  note?: React.ReactNode
}

/**
 * A bar chart drawn on the server. Words are HTML, so they grow and wrap with the reader's text size; only the bars are
 * SVG. Its figures stand in a table underneath.
 */
export function Bars({ title, items, unit, note }: BarsProps) {
  const most = Math.max(1, ...items.map((item) => item.value))
  const display = (bar: Bar) => bar.display ?? bar.value.toLocaleString('en-GB')
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <div className="bars-rows" aria-hidden="true">
        {items.map((bar) => (
          <div key={bar.label} className="bar-row">
            <span className="bar-label">{bar.label}</span>
            <svg className={bar.highlight ? 'bar bar-highlight' : 'bar'} width="100%" height="24" focusable="false">
              <rect className="bar-track" width="100%" height="24" rx="4" />
              <rect className="bar-fill" width={`${((bar.value / most) * 100).toFixed(1)}%`} height="24" rx="4" />
            </svg>
            <span className="bar-value">{display(bar)}</span>
          </div>
        ))}
      </div>
      {note && <p className="hint">{note}</p>}
      <Details summary="These figures as a table">
        <Table
          caption={title}
          keepTable
          columns={[
            { label: 'What', cell: (bar: Bar) => bar.label },
            { label: unit, cell: display, numeric: true },
          ]}
          rows={items}
          rowKey={(bar) => bar.label}
        />
      </Details>
    </figure>
  )
}
