import { describe, expect, it } from 'vitest'
import { readTable } from './table-file'

const columns = {
  name: { headings: ['name', 'full name'] },
  email: { headings: ['email', 'e-mail address'] },
  site: { headings: ['site'], optional: true },
} as const

const read = (bytes: Uint8Array) => {
  const table = readTable(bytes, { columns, most: 10 })
  return table.ok
    ? table.rows.map(({ line, cell }) => [line, cell('name'), cell('email'), cell('site')])
    : table.problem
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little = true) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(little ? bytes : bytes.swap16())
}
const windows = (text: string) => Uint8Array.from([...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))))

const ZOE = [[2, 'Zoë O’Neil', 'zoe@example.org', '']]

describe('a list of another program', () => {
  it.each([
    ['UTF-8', utf8('name,email\nZoë O’Neil,zoe@example.org\n')],
    ['UTF-8 with its mark', utf8('\uFEFFname,email\r\nZoë O’Neil,zoe@example.org\r\n')],
    ['Windows-1252', windows('name,email\r\nZoë O’Neil,zoe@example.org\r\n')],
    ['UTF-16, as Excel calls Unicode text', utf16('\uFEFFname\temail\r\nZoë O’Neil\tzoe@example.org\r\n')],
    ['UTF-16 the other way round', utf16('\uFEFFname,email\nZoë O’Neil,zoe@example.org\n', false)],
    ['UTF-16 without its mark', utf16('name,email\nZoë O’Neil,zoe@example.org\n')],
    ['semicolons', utf8('name;email\nZoë O’Neil;zoe@example.org')],
    [
      'semicolons, and a comma in a heading',
      utf8('"Full name";E-Mail Address;"Site, or home"\nZoë O’Neil;zoe@example.org;'),
    ],
    ['tabs', utf8('name\temail\nZoë O’Neil\tzoe@example.org')],
    ['bars', utf8('name|email\nZoë O’Neil|zoe@example.org')],
    ['old line ends', utf8('name,email\rZoë O’Neil,zoe@example.org\r')],
    ['other columns before and after', utf8('id,EMAIL,x,Full_Name\n7,zoe@example.org,,Zoë O’Neil')],
  ])('%s', (_, bytes) => expect(read(bytes)).toEqual(ZOE))

  it('what Excel is told about the cells, and lines as a text editor counts them', () => {
    expect(read(utf8('sep=;\r\nname;email\r\n\r\nZoë O’Neil;zoe@example.org'))).toEqual([[4, ...ZOE[0]!.slice(1)]])
    expect(read(utf8('name,email,site\n"Neil, Zoë",zoe@example.org,6" House\n,,\nB,b@example.org'))).toEqual([
      [2, 'Neil, Zoë', 'zoe@example.org', '6" House'],
      [4, 'B', 'b@example.org', ''],
    ])
  })

  it.each([
    ['', 'The file is empty.'],
    ['name,email\n', 'The file has no lines below the first.'],
    ['email\na@example.org', 'The first line must name the columns: name is missing.'],
    ['first\n1', 'The first line must name the columns: name, email is missing.'],
    [`name,email\n${'a,b\n'.repeat(11)}`, 'The file has 11 lines below the first. Send at most 10 at once.'],
  ])('%j is refused in words', (text, problem) => expect(read(utf8(text))).toBe(problem))

  it('is no workbook, no picture and no half of a cell', () => {
    expect(read(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14))).toContain('This is a workbook')
    expect(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toContain('This is a workbook')
    expect(read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00))).toContain('not a CSV file')
    expect(read(utf8('name,email\n"a,b'))).toContain('not a CSV file')
  })
})
