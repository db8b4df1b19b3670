import { counted } from './counted'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { z } from 'zod'
import { cleanLine } from './plain-text'
import { searchKey } from './search-key'

/**
 * A column of a file that another program wrote: what its heading may be called, in any case and with any signs between
 * the words. `optional`: the file may be without it.
 */
export type Column = { headings: readonly [string, ...string[]]; optional?: boolean }

/** A line as a text editor counts, and its cells by column; '' where the file has none. */
export type TableRow<C extends string> = { line: number; cell: (column: C) => string }

type Table<C extends string> = { ok: true; rows: TableRow<C>[] } | { ok: false; problem: string }

const NO_TABLE = 'This is not a CSV file that the portal can read. Save the list as “CSV” and send that.'
const WORKBOOK =
  'This is a workbook, not a CSV file. Open it in your spreadsheet program, save it as “CSV”, and send that.'

/**
 * Reads a list as other programs write it: UTF-8 with or without its mark, UTF-16 or Windows-1252, with commas, semicolons,
 * tabs or bars between the cells, with or without Excel's line "sep=;". Lines without anything are left out.
 */
export function readTable<C extends string>(
  bytes: Uint8Array,
  { columns, most }: { columns: Record<C, Column>; /** Lines below the headings. */ most: number },
): Table<C> {
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) return { ok: false, problem: WORKBOOK }
  const lines = linesOf(bytes)
  if (!lines) return { ok: false, problem: NO_TABLE }
  const [header, ...records] = lines
  if (!header) return { ok: false, problem: 'The file is empty.' }
  const headings = header.record.map(searchKey)
  const at = new Map<C, number>()
  for (const column of names(columns)) {
    const place = headings.findIndex((heading) => columns[column].headings.some((name) => searchKey(name) === heading))
    if (place >= 0) at.set(column, place)
  }
  const missing = names(columns).filter((column) => !columns[column].optional && !at.has(column))
  if (missing.length > 0)
    return { ok: false, problem: `The first line must name the columns: ${missing.join(', ')} is missing.` }
  if (records.length === 0) return { ok: false, problem: 'The file has no lines below the first.' }
  if (records.length > most)
    return {
      ok: false,
      problem: `The file has ${counted(records.length, 'line')} below the first. Send at most ${most} at once.`,
    }
  const rows = records.map(({ record, line }) => ({
    line,
    cell: (column: C) => cleanLine(record[at.get(column) ?? -1] ?? ''),
  }))
  return { ok: true, rows }
}

const names = <C extends string>(columns: Record<C, Column>) => Object.keys(columns) as C[]

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

/** C0 controls that no list has. */
// oxlint-disable-next-line no-control-regex -- these are the characters that say it is no text
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/

/** The text of a file, null for what is none. A byte that is no UTF-8 was written by an old Windows program. */
function textOf(bytes: Uint8Array): string | null {
  // Not TextDecoder, whose windows-1252 has controls where Windows has quotation marks.
  const text = iconv.decode(Buffer.from(bytes), encodingOf(bytes))
  return BINARY.test(text) ? null : text
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (zeros(1) > start.length / 4) return 'utf-16le'
  if (zeros(0) > start.length / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** What Excel was told by a line of its own, else what the first line has most of outside quotation marks. */
function delimiterOf(text: string): { delimiter: string; skipped: number } {
  const told = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text)
  if (told) return { delimiter: told[1]!, skipped: told[0].length }
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return { delimiter: DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!, skipped: 0 }
}

/** What the parser answers when it is asked for the lines as well; its types do not know. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

function linesOf(bytes: Uint8Array): { record: string[]; line: number }[] | null {
  const text = textOf(bytes)
  if (text === null) return null
  const { delimiter, skipped } = delimiterOf(text)
  try {
    const rows = parse(text.slice(skipped), {
      bom: true,
      info: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // Height 6" in a cell is a cell, no end of one.
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
    return Records.parse(rows)
      .filter(({ record }) => record.some((cell) => cleanLine(cell) !== ''))
      .map(({ record, info }) => ({ record, line: info.lines + (skipped > 0 ? 1 : 0) }))
  } catch {
    return null
  }
}
