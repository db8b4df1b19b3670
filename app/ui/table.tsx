import { classNames } from './class-names'
import { VisuallyHidden } from './icon'

/** A column: the first one names the row. `label` is also said before the cell in the phone's cards. */
export type Column<Row> = {
  label: string
  cell: (row: Row) => React.ReactNode
  numeric?: boolean
  /** No heading to see, for a column of buttons. */
  hideLabel?: boolean
}

type TableProps<Row> = {
  caption: string
  /** Shows the caption; by default it is for screen readers. */
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of an empty table. */
  empty?: React.ReactNode
  /** A tick box before each row; put the table and a BulkBar in one form. */
  select?: { name: string; label: (row: Row) => string; disabled?: (row: Row) => boolean }
  /** Stays a table on phones too; only for two or three short columns. */
  keepTable?: boolean
}

/** Rows and columns that turn into cards where there is less room than 44 rem. Roles are written out because CSS would take them away. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, empty, select, keepTable } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div className="table-frame">
      <table className={classNames('data-table', !keepTable && 'data-table-cards')} role="table">
        <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {select && (
              <th scope="col" role="columnheader" className="table-select">
                <VisuallyHidden>Select</VisuallyHidden>
              </th>
            )}
            {columns.map((column) => (
              <th key={column.label} scope="col" role="columnheader" className={column.numeric ? 'numeric' : undefined}>
                {column.hideLabel ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {select && <SelectCell row={row} value={rowKey(row)} select={select} />}
              {columns.map((column, index) => (
                <Cell key={column.label} first={index === 0} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ first, column, row }: { first: boolean; column: Column<Row>; row: Row }) {
  const className = column.numeric ? 'numeric' : undefined
  if (first) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" className={className} data-label={column.hideLabel ? undefined : column.label}>
      <div>{column.cell(row)}</div>
    </td>
  )
}

type SelectCellProps<Row> = { row: Row; value: string; select: NonNullable<TableProps<Row>['select']> }

function SelectCell<Row>({ row, value, select }: SelectCellProps<Row>) {
  return (
    <td role="cell" className="table-select">
      <label>
        <input
          type="checkbox"
          name={select.name}
          value={value}
          disabled={select.disabled?.(row)}
          aria-label={select.label(row)}
        />
      </label>
    </td>
  )
}

/**
 * What can be done with the ticked rows. Comes into reach at the foot of the screen once something is ticked,
 * and counts the ticks, in CSS alone; put it after the table in the same form.
 */
export function BulkBar({ children, label = 'With the ticked rows' }: { children: React.ReactNode; label?: string }) {
  return (
    <div className="bulk-bar" role="group" aria-label={label}>
      <p className="bulk-count" data-selected-count>
        Tick rows to act on several at once
      </p>
      <div className="button-row">{children}</div>
    </div>
  )
}
