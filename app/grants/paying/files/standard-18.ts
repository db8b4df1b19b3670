import { bacsName, bacsText } from '#app/grants/applying/bank-details/bank-letters'
import { addDays, daysBetween, type LocalDate } from '#app/shared/dates'
import type { Standard18User } from './payment-files'

/*
 * A Bacs file of one processing day: labels of 80 characters, records of 100 (106 only with a day in each). Positions from
 * the banks' guides to Bacs Standard 18: HSBC, "Message Implementation Guide BACS Standard 18" (August 2012; VOL, HDR1,
 * HDR2, UHL1, standard and contra records, EOF1, EOF2, UTL1), and NatWest, "Bankline import file layout guide: Bacstel-IP
 * format" (single processing day). Letters: `bank-letters.ts`.
 */

/** Integer pence. The name as the payee gave it. */
export type Standard18Line = {
  sortCode: string
  accountNumber: string
  accountName: string
  pence: number
  reference: string
}

type File = {
  user: Standard18User
  runNumber: number
  lines: readonly Standard18Line[]
  madeOn: LocalDate
  /** A working day; the money arrives on the next. */
  processingOn: LocalDate
}

/** £20 million: the most that Bacs takes in one payment. */
const MOST_PENCE = 2_000_000_000

/** Bank giro credit: money to a payee. */
const CREDIT = '99'
/** The debit that balances them, from the council's own account. */
const CONTRA = '17'

/** @throws Error for what the standard cannot hold */
export function standard18File(file: File): string {
  const { user, runNumber, lines, madeOn, processingOn } = file
  const total = lines.reduce((sum, { pence }) => sum + pence, 0)
  if (lines.length === 0) throw new Error('A Bacs file without a payment.')
  const records = [
    ...headers({ user, runNumber, madeOn, processingOn }),
    ...lines.map((line) => payment(line, user)),
    contra(user, { total, runNumber }),
    ...trailers({ user, runNumber, madeOn, processingOn }, { total, count: lines.length }),
  ]
  return records.map((record) => `${record}\r\n`).join('')
}

type Labels = Pick<File, 'user' | 'runNumber' | 'madeOn' | 'processingOn'>

function headers(labels: Labels): string[] {
  const { user, processingOn } = labels
  const volume = ['VOL1', serial(labels), gap(31), user.serviceUserNumber, gap(32), '1']
  const processing = [
    'UHL1',
    bacsDay(processingOn),
    text('999999', 10),
    '00',
    '000000',
    text('1 DAILY', 9),
    '001',
    gap(40),
  ]
  return [volume.join(''), fileLabel('HDR', labels), recordLabel('HDR'), processing.join('')]
}

function trailers(labels: Labels, { total, count }: { total: number; count: number }): string[] {
  const totals = ['UTL1', number(total, 13), number(total, 13), number(1, 7), number(count, 7), gap(36)]
  return [fileLabel('EOF', labels), recordLabel('EOF'), totals.join('')]
}

function fileLabel(kind: 'HDR' | 'EOF', labels: Labels): string {
  const { user, madeOn, processingOn } = labels
  const identifier = `A${user.serviceUserNumber}S  1${user.serviceUserNumber}`
  const days = [bacsDay(madeOn), bacsDay(addDays(processingOn, 7))]
  return [kind, '1', identifier, serial(labels), '0001', '0001', gap(6), ...days, gap(1), '000000', gap(20)].join('')
}

/** Fixed records of 100 characters, in blocks of 2,000. */
const recordLabel = (kind: 'HDR' | 'EOF') => [kind, '2', 'F', '02000', '00100', gap(35), '00', gap(28)].join('')

const serial = ({ runNumber }: Labels) => number(runNumber % 1_000_000, 6)

function payment(line: Standard18Line, user: Standard18User): string {
  const { sortCode, accountNumber, accountName, pence, reference } = line
  if (!Number.isSafeInteger(pence) || pence <= 0 || pence > MOST_PENCE)
    throw new Error(`Payment ${reference} is of an amount that Bacs does not take.`)
  const name = bacsName(accountName)
  if (!/[A-Z0-9]/.test(name)) throw new Error(`Payment ${reference} is to a name that Bacs cannot write.`)
  return entry({
    to: { sortCode, accountNumber, name },
    code: CREDIT,
    pence,
    user,
    narrative: user.accountName,
    reference,
  })
}

function contra(user: Standard18User, { total, runNumber }: { total: number; runNumber: number }): string {
  const { sortCode, accountNumber, accountName } = user
  const to = { sortCode, accountNumber, name: bacsName(accountName) }
  const narrative = `PAYMENT RUN ${runNumber}`
  return entry({ to, code: CONTRA, pence: total, user, narrative, reference: 'CONTRA' })
}

type Fields = {
  to: { sortCode: string; accountNumber: string; name: string }
  code: string
  pence: number
  user: Standard18User
  narrative: string
  reference: string
}

function entry({ to, code, pence, user, narrative, reference }: Fields): string {
  return [
    digits(to.sortCode, 6),
    digits(to.accountNumber, 8),
    '0',
    code,
    digits(user.sortCode, 6),
    digits(user.accountNumber, 8),
    gap(4),
    number(pence, 11),
    text(bacsName(narrative), 18),
    text(bacsText(reference), 18),
    text(to.name, 18),
  ].join('')
}

/** A day as Bacs writes it: a space, the year's last two digits, the day of the year. */
function bacsDay(day: LocalDate): string {
  const year = day.slice(0, 4)
  const nth = daysBetween(`${year}-01-01` as LocalDate, day) + 1
  return ` ${year.slice(2)}${number(nth, 3)}`
}

const gap = (length: number) => ' '.repeat(length)

function text(value: string, length: number): string {
  if (value.length > length) throw new Error(`“${value}” is longer than ${length} characters.`)
  return value.padEnd(length)
}

function number(value: number, length: number): string {
  const written = String(value)
  if (written.length > length) throw new Error(`${value} has more than ${length} digits.`)
  return written.padStart(length, '0')
}

function digits(value: string, length: number): string {
  if (!/^\d+$/.test(value) || value.length !== length)
    throw new Error('A sort code or account number has other digits.')
  return value
}
