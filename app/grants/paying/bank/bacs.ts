import { bacsName, isPayableName } from '#app/grants/applying/bank-details/bank-letters'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'

/** Whether the bank's file can hold this payee. */
export function isPayable({ sortCode, accountNumber, accountName }: BankDetails): boolean {
  return /^\d{6}$/.test(sortCode) && /^\d{8}$/.test(accountNumber) && isPayableName(accountName)
}

/** Integer pence. */
export type PaidLine = BankDetails & { pence: number; reference: string }

/** The columns of the bank's file, in their order. */
const RUN_FILE_HEADER = 'SORT CODE,ACCOUNT NUMBER,ACCOUNT NAME,PENCE,REFERENCE'

/**
 * The file for the council's bureau: a header, then one line for each payee; every line ends in CR LF. Nothing in it
 * needs quotes, since the character set has no comma. @throws Error for a payee it cannot hold
 */
export function runFile(lines: readonly PaidLine[]): string {
  const records = lines.map((line) => {
    if (!isPayable(line) || !Number.isSafeInteger(line.pence) || line.pence <= 0)
      throw new Error(`Payment ${line.reference} cannot be written to the bank's file.`)
    const { sortCode, accountNumber, accountName, pence, reference } = line
    return [sortCode, accountNumber, bacsName(accountName), pence, reference].join(',')
  })
  return [RUN_FILE_HEADER, ...records].map((record) => `${record}\r\n`).join('')
}
