import { stringify } from 'csv-stringify/sync'
import type { LocalDate } from '#app/shared/dates'
import type { FinanceCsv, FinanceField } from './payment-files'

/** What one payee gets under one scheme in one run. Integer pence. */
export type FinanceRow = {
  reference: string
  payee: string
  pence: number
  scheme: string
  schemeId: string
  applications: string[]
  sortCode: string
  accountNumber: string
  accountName: string
}

type Run = { number: number; payOn: LocalDate }

/** The run in the columns that the council's finance system takes, with their headings; every line ends in CR LF. */
export function financeCsv(rows: readonly FinanceRow[], run: Run, mapping: FinanceCsv): string {
  const headings = mapping.columns.map(({ heading }) => heading)
  const cells = rows.map((row) =>
    mapping.columns.map(({ field, text }) => (field === 'text' ? text : cell(field, row, run, mapping))),
  )
  return stringify([headings, ...cells], { record_delimiter: '\r\n', escape_formulas: true })
}

function cell(field: Exclude<FinanceField, 'text'>, row: FinanceRow, run: Run, mapping: FinanceCsv): string {
  switch (field) {
    case 'cost-code':
      return mapping.costCodes[row.schemeId] ?? mapping.costCode
    case 'pay-date':
      return dateWords(run.payOn, mapping.dateFormat)
    case 'reference':
      return row.reference
    case 'payee':
      return row.payee
    case 'pounds':
      return `${Math.floor(row.pence / 100)}.${String(row.pence % 100).padStart(2, '0')}`
    case 'pence':
      return String(row.pence)
    case 'scheme':
      return row.scheme
    case 'applications':
      return row.applications.join(' ')
    case 'sort-code':
      return row.sortCode
    case 'account-number':
      return row.accountNumber
    case 'account-name':
      return row.accountName
    case 'run-number':
      return String(run.number)
  }
}

function dateWords(day: LocalDate, format: FinanceCsv['dateFormat']): string {
  return format === 'yyyy-mm-dd' ? day : day.split('-').toReversed().join('/')
}
