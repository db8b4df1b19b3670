import { stringify } from 'csv-stringify/sync'
import type { LocalDate } from '#app/shared/dates'
import { counted } from '#app/shared/counted'

/** One payment as payroll gets it. */
export type PayrollLine = {
  /** '' when the provider has not given one. */
  payrollNumber: string
  name: string
  site: string
  points: number
  pence: number
  askedOn: LocalDate
  approvedOn: LocalDate
}

const pounds = (pence: number) => (pence / 100).toFixed(2)

/**
 * The file for payroll as CSV: a heading, a line for each payment with the reference `EXPORT-LINE`, and a line with the
 * totals. Amounts are pounds before tax. The same lines give the same bytes.
 */
export function payrollFile(number: number, lines: readonly PayrollLine[]): string {
  const total = (of: (line: PayrollLine) => number) => lines.reduce((sum, line) => sum + of(line), 0)
  const rows = lines.map((line, index) => [
    `${number}-${index + 1}`,
    line.payrollNumber,
    line.name,
    line.site,
    line.points,
    pounds(line.pence),
    line.askedOn,
    line.approvedOn,
  ])
  const totals = [
    'Total',
    '',
    counted(lines.length, 'payment'),
    '',
    total((line) => line.points),
    pounds(total((line) => line.pence)),
    '',
    '',
  ]
  const heading = ['Reference', 'Payroll number', 'Name', 'Site', 'Points', 'Pounds', 'Asked on', 'Approved on']
  return stringify([heading, ...rows, totals], { bom: true, escape_formulas: true, record_delimiter: '\r\n' })
}
