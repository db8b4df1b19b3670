import { readTable, type Column } from '#app/shared/table-file'
import { formatMoney, parsePounds } from '#app/shared/money'
import { shorten } from '#app/shared/plain-text'
import { searchKey } from '#app/shared/search-key'

/** The columns of the bank's answer, by what banks and finance systems call them. */
const CONFIRMATION_COLUMNS = {
  reference: {
    headings: [
      'reference',
      'payment reference',
      'our reference',
      'payee reference',
      'beneficiary reference',
      'transaction reference',
      'ref',
    ],
  },
  pence: { headings: ['pence', 'amount in pence', 'amount (pence)', 'pence amount'], optional: true },
  amount: {
    headings: ['amount', 'amount (gbp)', 'amount (£)', 'amount gbp', 'pounds', 'value', 'payment amount'],
    optional: true,
  },
  result: { headings: ['result', 'status', 'outcome', 'payment status', 'state'] },
  reason: {
    headings: ['reason', 'failure reason', 'return reason', 'rejection reason', 'reason description', 'narrative'],
    optional: true,
  },
} as const satisfies Record<string, Column>
type ConfirmationColumn = keyof typeof CONFIRMATION_COLUMNS

/** What the portal's own files have. */
const OUR_COLUMNS = 'reference,pence,result,reason'

/** Words that say so, in the key of a search. */
const PAID = ['paid', 'success', 'successful', 'settled', 'accepted', 'completed', 'complete', 'processed', 'credited']
const FAILED = ['failed', 'fail', 'failure', 'rejected', 'returned', 'unpaid', 'declined', 'unapplied', 'recalled']

/** A file of 6 MB is the most that the portal takes; this many lines are far more than one run has. */
const MOST_LINES = 50_000

const LONGEST_REASON = 100
const NO_REASON = 'The bank gave no reason.'

/** `line` is the line in the file, as a text editor counts. Pence are whole. */
export type Answer = {
  line: number
  reference: string
  pence: number
  result: 'paid' | 'failed'
  reason: string | null
}

/** The lines that can be read, and what is wrong with each of the others. */
type Read = { answers: Answer[]; problems: string[] }

/** Reads the bank's answer. */
export function readConfirmation(bytes: Uint8Array): Read {
  const table = readTable(bytes, { columns: CONFIRMATION_COLUMNS, most: MOST_LINES })
  if (!table.ok) return { answers: [], problems: [table.problem] }
  const answers: Answer[] = []
  const problems: string[] = []
  for (const { line, cell } of table.rows) {
    const read = answerOf(cell, line)
    if (typeof read === 'string') problems.push(`Line ${line}: ${read}`)
    else answers.push(read)
  }
  return { answers, problems }
}

function answerOf(cell: (column: ConfirmationColumn) => string, line: number): Answer | string {
  const reference = cell('reference').toUpperCase()
  if (reference === '') return 'the reference is missing.'
  const pence = penceIn(cell)
  if (typeof pence === 'string') return `${reference}: ${pence}`
  const said = searchKey(cell('result'))
  const result = PAID.includes(said) ? 'paid' : FAILED.includes(said) ? 'failed' : null
  if (result === null) return `${reference}: the result must be paid or failed, not “${shorten(cell('result'), 20)}”.`
  const reason = result === 'failed' ? shorten(cell('reason') || NO_REASON, LONGEST_REASON) : null
  return { line, reference, pence, result, reason }
}

/** The amount of a line in pence, or what is wrong with it. A file may have either column. */
function penceIn(cell: (column: ConfirmationColumn) => string): number | string {
  const [pence, amount] = [cell('pence'), cell('amount')]
  if (pence === '' && amount !== '') {
    const read = parsePounds(amount)
    return read.ok ? read.pence : `“${shorten(amount, 20)}” is not an amount in pounds.`
  }
  return /^\d{1,9}$/.test(pence) ? Number(pence) : `“${shorten(pence, 20)}” is not a number of whole pence.`
}

/** What is known of the lines that a file names; `run` is the number of the run they are in. */
export type KnownLine = { reference: string; run: number; pence: number; status: 'ready' | 'paid' | 'failed' }

/** The answers of a file that fit a run, and what is wrong with each of the others. */
export function answersFor(answers: readonly Answer[], known: readonly KnownLine[], run: number): Read {
  const byReference = new Map(known.map((line) => [line.reference, line]))
  const first = new Map<string, Answer>()
  for (const answer of answers) if (!first.has(answer.reference)) first.set(answer.reference, answer)
  // Paid in one line and failed in another: nobody can tell which is true.
  const contradicted = new Set(
    answers
      .filter(({ reference, result }) => first.get(reference)!.result !== result)
      .map(({ reference }) => reference),
  )
  const read: Read = { answers: [], problems: [] }
  for (const answer of answers) {
    const { line, reference, pence } = answer
    const said = () => {
      if (contradicted.has(reference)) return 'is said to be paid and to have failed.'
      const before = first.get(reference)!
      if (before !== answer) return `is in line ${before.line} already.`
      const found = byReference.get(reference)
      if (!found) return 'is not a payment that this council sent.'
      if (found.run !== run) return `belongs to payment run ${found.run}.`
      if (found.pence !== pence) return `was sent as ${formatMoney(found.pence)}, not ${formatMoney(pence)}.`
      return found.status === 'ready' ? null : 'was answered before.'
    }
    const problem = said()
    if (problem === null) read.answers.push(answer)
    else read.problems.push(`Line ${line}: ${reference} ${problem}`)
  }
  return read
}

/** A file to fill in: the result of each line is left empty, so that it is refused until somebody has written it. */
export function confirmationTemplate(lines: readonly { reference: string; pence: number }[]): string {
  const rows = lines.map(({ reference, pence }) => `${reference},${pence},,`)
  return [OUR_COLUMNS, ...rows].map((row) => `${row}\r\n`).join('')
}

/** What an answer looks like; its references are nobody's. */
export const CONFIRMATION_EXAMPLE = [
  OUR_COLUMNS,
  'PAY0000000001,75000,paid,',
  'PAY0000000002,42050,failed,Account closed',
]
  .map((row) => `${row}\r\n`)
  .join('')
