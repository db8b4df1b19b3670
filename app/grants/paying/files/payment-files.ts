import { z } from 'zod'

/** Section of `setting_version` in which a council keeps which files it gets of a payment run, beside the bank's. */
export const PAYMENTS_SECTION = 'payments'

export const runFileFormats = ['standard-18', 'finance-csv'] as const
export type RunFileFormat = (typeof runFileFormats)[number]

export const runFileLabels: Record<RunFileFormat, string> = {
  'standard-18': 'Download the Bacs file (Standard 18)',
  'finance-csv': 'Download the CSV for finance',
}

/** What a column of the finance file can hold. */
export const financeFields = [
  'cost-code',
  'pay-date',
  'reference',
  'payee',
  'pounds',
  'pence',
  'scheme',
  'applications',
  'sort-code',
  'account-number',
  'account-name',
  'run-number',
  'text',
] as const
export type FinanceField = (typeof financeFields)[number]

export const financeFieldLabels: Record<FinanceField, string> = {
  'cost-code': 'Cost code',
  'pay-date': 'Day of payment',
  reference: 'Payment reference, as on the payee’s statement',
  payee: 'Payee’s name',
  pounds: 'Amount in pounds: 1234.50',
  pence: 'Amount in pence: 123450',
  scheme: 'Scheme',
  applications: 'References of the applications',
  'sort-code': 'Sort code',
  'account-number': 'Account number',
  'account-name': 'Name on the account',
  'run-number': 'Number of the payment run',
  text: 'Always the same text',
}

export const dateFormats = ['dd/mm/yyyy', 'yyyy-mm-dd'] as const

/** The council's account, from which Bacs pays, and who it is there. */
const Standard18User = z.object({
  serviceUserNumber: z.string().regex(/^\d{6}$/),
  sortCode: z.string().regex(/^\d{6}$/),
  accountNumber: z.string().regex(/^\d{8}$/),
  accountName: z.string().min(1).max(18),
})
export type Standard18User = z.output<typeof Standard18User>

const FinanceCsv = z.object({
  dateFormat: z.enum(dateFormats),
  /** Of schemes that have none of their own. */
  costCode: z.string().max(40),
  /** By the scheme's id. */
  costCodes: z.record(z.string(), z.string().max(40)),
  columns: z
    .array(z.object({ heading: z.string().max(60), field: z.enum(financeFields), text: z.string().max(60) }))
    .min(1)
    .max(16),
})
export type FinanceCsv = z.output<typeof FinanceCsv>

/** Null: the council does not get this file. */
const PaymentFiles = z.object({ standard18: Standard18User.nullable(), finance: FinanceCsv.nullable() })
export type PaymentFiles = z.output<typeof PaymentFiles>

/** As it is stored; null: nothing was ever set. @throws ZodError when it is none */
export function readPaymentFiles(stored: unknown): PaymentFiles {
  return stored === null ? { standard18: null, finance: null } : PaymentFiles.parse(stored)
}

/**
 * Working days from the day on which a file goes to the bank to the day of payment. Bacs takes a day to process a file of
 * its own standard; the other file goes through a bureau, which is a day faster.
 */
export function paidAfterDays({ standard18 }: PaymentFiles): number {
  return standard18 ? 2 : 1
}
