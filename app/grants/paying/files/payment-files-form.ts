import { z } from 'zod'
import { bacsName, isPayableName } from '#app/grants/applying/bank-details/bank-letters'
import { isOneOf } from '#app/shared/one-of'
import { cleanLine } from '#app/shared/plain-text'
import { dateFormats, financeFields, type FinanceCsv, type PaymentFiles, type Standard18User } from './payment-files'

/** As many columns as the form has rows for. */
export const MOST_COLUMNS = 16
const LONGEST = 40

type Posted = Record<string, unknown>
type Problem = (name: string, message: string) => void

/** Reads the page's form for a council with these schemes: each file is set up whole, or not at all. */
export function paymentFilesForm(schemeIds: readonly string[]) {
  return z.record(z.string(), z.unknown()).transform((posted, context) => {
    const problem: Problem = (name, message) => context.addIssue({ code: 'custom', path: [name], message })
    const version = Number(line(posted, 'version') || Number.NaN)
    if (!Number.isSafeInteger(version) || version < 0) problem('', 'That did not arrive complete. Send it again.')
    const settings: PaymentFiles = {
      standard18: readUser(posted, problem),
      finance: readFinance(posted, schemeIds, problem),
    }
    return { version, settings }
  })
}

function line(posted: Posted, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? cleanLine(value) : ''
}

function readUser(posted: Posted, problem: Problem): Standard18User | null {
  const serviceUserNumber = line(posted, 'serviceUserNumber').replaceAll(' ', '')
  const sortCode = line(posted, 'sortCode').replaceAll(/[ -]/g, '')
  const accountNumber = line(posted, 'accountNumber').replaceAll(' ', '')
  const accountName = line(posted, 'accountName')
  if ([serviceUserNumber, sortCode, accountNumber, accountName].every((value) => value === '')) return null
  if (!/^\d{6}$/.test(serviceUserNumber))
    problem('serviceUserNumber', 'Enter the six digits of the service user number, or leave all four empty')
  if (!/^\d{6}$/.test(sortCode)) problem('sortCode', 'Enter the six digits of the council’s sort code')
  if (!/^\d{8}$/.test(accountNumber)) problem('accountNumber', 'Enter the eight digits of the council’s account')
  const written = bacsName(accountName)
  if (!isPayableName(accountName))
    problem('accountName', 'Enter the name of the account, in letters that Bacs knows: A to Z and digits')
  return { serviceUserNumber, sortCode, accountNumber, accountName: written }
}

function readFinance(posted: Posted, schemeIds: readonly string[], problem: Problem): FinanceCsv | null {
  const columns = Array.from({ length: MOST_COLUMNS }, (_, i) => i).flatMap((i) => column(posted, i, problem))
  if (columns.length === 0) return null
  const code = (name: string) => {
    const typed = line(posted, name)
    if (typed.length > LONGEST) problem(name, `A cost code has at most ${LONGEST} characters`)
    return typed
  }
  const dateFormat = line(posted, 'dateFormat')
  if (!isOneOf(dateFormats, dateFormat)) problem('dateFormat', 'Choose how days are written')
  const costCode = code('costCode')
  const own = schemeIds.flatMap((id) => {
    const typed = code(`cost-${id}`)
    return typed === '' ? [] : [[id, typed] as const]
  })
  const asked = columns.some(({ field }) => field === 'cost-code')
  if (asked && costCode === '' && own.length < schemeIds.length)
    problem('costCode', 'Enter a cost code for schemes that have none of their own, or give each scheme one')
  return {
    dateFormat: isOneOf(dateFormats, dateFormat) ? dateFormat : 'dd/mm/yyyy',
    costCode,
    costCodes: Object.fromEntries(own),
    columns,
  }
}

function column(posted: Posted, i: number, problem: Problem): FinanceCsv['columns'] {
  const field = line(posted, `field-${i}`)
  const heading = line(posted, `heading-${i}`)
  const text = line(posted, `text-${i}`)
  if (field === '' && heading === '' && text === '') return []
  if (!isOneOf(financeFields, field)) {
    problem(`field-${i}`, 'Choose what is in this column, or empty the whole row')
    return []
  }
  if (heading === '') problem(`heading-${i}`, 'Enter the column’s heading')
  if (heading.length > 60) problem(`heading-${i}`, 'A heading has at most 60 characters')
  if (field === 'text' && text === '') problem(`text-${i}`, 'Enter the text that is always in this column')
  if (text.length > 60) problem(`text-${i}`, 'The text has at most 60 characters')
  return [{ heading, field, text: field === 'text' ? text : '' }]
}

/** The settings as their form shows them. */
export function typedPaymentFiles({ standard18, finance }: PaymentFiles): Record<string, string> {
  const values: Record<string, string> = { ...standard18 }
  if (!finance) return { ...values, dateFormat: 'dd/mm/yyyy' }
  const { dateFormat, costCode, costCodes, columns } = finance
  for (const [id, code] of Object.entries(costCodes)) values[`cost-${id}`] = code
  for (const [i, { heading, field, text }] of columns.entries()) {
    values[`heading-${i}`] = heading
    values[`field-${i}`] = field
    values[`text-${i}`] = text
  }
  return { ...values, dateFormat, costCode }
}
