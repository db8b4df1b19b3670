import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { formatMoney } from '#app/shared/money'
import { cleanLine, shorten } from '#app/shared/plain-text'

/** The columns of the bank's answer; they may stand in any order. */
const CONFIRMATION_COLUMNS = ['reference', 'pence', 'result', 'reason'] as const

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

type Read = { ok: true; answers: Answer[] } | { ok: false; problems: string[] }

/** Reads the bank's answer. Every line that cannot be read is named; one is enough to refuse the file. */
export function readConfirmation(bytes: Uint8Array): Read {
  const rows = rowsOf(bytes)
  if (!rows) return refuse('This is not a CSV file that the portal can read.')
  const [header, ...records] = rows
  if (!header) return refuse('The file is empty.')
  const names = header.record.map((name) => name.trim().toLowerCase())
  const missing = CONFIRMATION_COLUMNS.filter((name) => !names.includes(name))
  if (missing.length > 0) return refuse(`The first line must name the columns: ${missing.join(', ')} is missing.`)
  const answers: Answer[] = []
  const problems: string[] = []
  for (const { record, line } of records.slice(0, MOST_LINES)) {
    const field = (name: string) => cleanLine(record[names.indexOf(name)] ?? '')
    const read = answerOf(field, line)
    if (typeof read === 'string') problems.push(`Line ${line}: ${read}`)
    else answers.push(read)
  }
  if (records.length === 0) problems.push('The file has no lines below the first.')
  if (records.length > MOST_LINES) problems.push(`The file has more than ${MOST_LINES} lines.`)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers }
}

const refuse = (problem: string): Read => ({ ok: false, problems: [problem] })

type Row = { record: string[]; line: number }

/** What the parser answers when it is asked for the lines as well; its types do not know. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** Null for what is no text, or no CSV. */
function rowsOf(bytes: Uint8Array): Row[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const rows = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return Records.parse(rows)
      .filter(({ record }) => record.some((field) => field !== ''))
      .map(({ record, info }) => ({ record, line: info.lines }))
  } catch {
    return null
  }
}

function answerOf(field: (name: string) => string, line: number): Answer | string {
  const reference = field('reference').toUpperCase()
  const pence = field('pence')
  const result = field('result').toLowerCase()
  if (reference === '') return 'the reference is missing.'
  if (!/^\d{1,9}$/.test(pence)) return `${reference}: “${shorten(pence, 20)}” is not a number of whole pence.`
  if (result !== 'paid' && result !== 'failed')
    return `${reference}: the result must be paid or failed, not “${shorten(result, 20)}”.`
  const reason = result === 'failed' ? shorten(field('reason') || NO_REASON, LONGEST_REASON) : null
  return { line, reference, pence: Number(pence), result, reason }
}

/** What is known of the lines that a file names; `run` is the number of the run they are in. */
export type KnownLine = { reference: string; run: number; pence: number; status: 'ready' | 'paid' | 'failed' }

/** What is wrong with a file as the answer to one run; nothing when all of it may be applied. */
export function problemsWith(answers: readonly Answer[], known: readonly KnownLine[], run: number): string[] {
  const byReference = new Map(known.map((line) => [line.reference, line]))
  const seen = new Map<string, number>()
  return answers.flatMap(({ line, reference, pence }) => {
    const said = (words: string) => [`Line ${line}: ${reference} ${words}`]
    const before = seen.get(reference)
    seen.set(reference, before ?? line)
    if (before !== undefined) return said(`is in line ${before} already.`)
    const found = byReference.get(reference)
    if (!found) return said('is not a payment that this council sent.')
    if (found.run !== run) return said(`belongs to payment run ${found.run}.`)
    if (found.pence !== pence) return said(`was sent as ${formatMoney(found.pence)}, not ${formatMoney(pence)}.`)
    return found.status === 'ready' ? [] : said('was answered before.')
  })
}

/** A file to fill in: the result of each line is left empty, so that it is refused until somebody has written it. */
export function confirmationTemplate(lines: readonly { reference: string; pence: number }[]): string {
  const rows = lines.map(({ reference, pence }) => `${reference},${pence},,`)
  return [CONFIRMATION_COLUMNS.join(','), ...rows].map((row) => `${row}\r\n`).join('')
}

/** What an answer looks like; its references are nobody's. */
export const CONFIRMATION_EXAMPLE = [
  CONFIRMATION_COLUMNS.join(','),
  'PAY0000000001,75000,paid,',
  'PAY0000000002,42050,failed,Account closed',
]
  .map((row) => `${row}\r\n`)
  .join('')
