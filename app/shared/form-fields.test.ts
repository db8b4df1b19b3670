import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { BORN, countDaysFrom, HOLDS } from './day-bounds'
import * as fields from './form-fields'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

const schema = z.object({
  title: fields.line('Enter a job title', { max: 10, what: 'Job title' }),
  notes: fields.optionalParagraphs({ max: 20, what: 'Notes' }),
  colour: fields.choice(['red', 'green'], 'Choose a colour'),
  size: fields.optionalChoice(['big', 'small']),
  days: fields.choices(['mon', 'tue'], 'Choose a day'),
  sure: fields.tick(),
  hours: fields.number('Enter the hours', { min: 0, max: 60, what: 'Hours' }),
  people: fields.optionalWholeNumber('Enter a whole number', { min: 1, max: 9, what: 'People' }),
  pay: fields.optionalMoney('Enter the pay, for example 12.60'),
  from: fields.optionalDay('Enter a date', HOLDS),
  until: fields.optionalMoment('Enter a date and time', 'end'),
})

function parse(entries: [string, string | File][]) {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success' ? { value: submission.value } : { error: submission.error }
}

test('what people type becomes values', () => {
  const { value } = parse([
    ['title', '  Carer '],
    ['notes', 'One\r\ntwo'],
    ['colour', 'red'],
    ['days', 'tue'],
    ['days', 'mon'],
    ['days', 'mon'],
    ['sure', 'yes'],
    ['hours', '37.5'],
    ['people', ''],
    ['pay', '£12.60'],
    ['from', '3/3/2026'],
    ['until', '2026-07-01'],
  ])
  expect(value).toEqual({
    title: 'Carer',
    notes: 'One\ntwo',
    colour: 'red',
    size: null,
    days: ['mon', 'tue'],
    sure: true,
    hours: 37.5,
    people: null,
    pay: 1260,
    from: '2026-03-03',
    until: new Date('2026-07-01T22:59:59.999Z'),
  })
})

test('an empty form names every field that must be there, once', () => {
  expect(parse([]).error).toEqual({
    title: ['Enter a job title'],
    colour: ['Choose a colour'],
    days: ['Choose a day'],
    hours: ['Enter the hours'],
  })
})

test('spaces alone are empty; limits count characters', () => {
  const typedIn = (title: string) => parse([['title', title]]).error?.title
  expect(typedIn('   ')).toEqual(['Enter a job title'])
  expect(typedIn('12345678901')).toEqual(['Job title must be 10 characters or fewer'])
  expect(typedIn('😀'.repeat(10))).toBeUndefined()
})

test('nonsense is refused in words, never thrown', () => {
  const { error } = parse([
    ['title', new File(['x'], 'x.txt')],
    ['colour', 'blue'],
    ['colour', 'red'],
    ['size', 'huge'],
    ['days', 'mon'],
    ['days', 'friday'],
    ['hours', '-3'],
    ['people', '2.5'],
    ['pay', '12.605'],
    ['from', '31/2/2026'],
    ['until', 'tomorrow'],
  ])
  expect(error).toEqual({
    title: ['Enter one answer'],
    colour: ['Enter one answer'],
    size: ['Choose one from the list'],
    days: ['Choose from the list'],
    hours: ['Enter the hours'],
    people: ['Enter a whole number'],
    pay: ['Enter the pay, for example 12.60 (pounds and pence only)'],
    from: ['Enter a date'],
    until: ['Enter a date and time'],
  })
})

test('a posted list of enormous length costs nothing', () => {
  const started = performance.now()
  expect(parse([['days[99999999]', 'mon']]).error?.days).toEqual(['Choose a day'])
  expect(performance.now() - started).toBeLessThan(2000)
})

test('nothing ticked is fine where nothing must be', () => {
  expect(z.object({ days: fields.choices(['mon']) }).parse({})).toEqual({ days: [] })
})

test('a tick box and a yes or no take no other answer', () => {
  const box = z.object({ sure: fields.tick() })
  expect([box.parse({}), box.parse({ sure: 'yes' }), box.parse({ sure: 'on' })]).toEqual([
    { sure: false },
    { sure: true },
    { sure: true },
  ])
  const known = z.object({ known: fields.optionalYesOrNo() })
  expect(['', 'unknown', 'yes', 'no'].map((text) => known.parse({ known: text }).known)).toEqual([
    null,
    null,
    true,
    false,
  ])
  for (const odd of ['YES', 'nonsense', ['yes', 'yes']]) {
    expect(box.safeParse({ sure: odd }).success).toBe(false)
    expect(known.safeParse({ known: odd }).success).toBe(false)
  }
})

test('a list of lines', () => {
  const benefits = fields.listOfLines({ most: 2, max: 10, what: 'Benefits' })
  expect(benefits.parse(' Uniform \n\n\n Parking')).toEqual(['Uniform', 'Parking'])
  expect(benefits.safeParse('a\nb\nc').error?.issues[0]?.message).toBe('Benefits: enter 2 lines or fewer')
  expect(benefits.safeParse('a very long line').error?.issues[0]?.message).toContain('10 characters or fewer')
})

test('numbers stay in their range', () => {
  const typedIn = (hours: string) => parse([['hours', hours]]).error?.hours
  expect(typedIn('61')).toEqual(['Hours must be between 0 and 60'])
  expect(typedIn('1e3')).toEqual(['Enter the hours'])
  expect(typedIn('60')).toBeUndefined()
})

test('every field of a day says so when its year cannot be meant', () => {
  const form = z.object({
    on: fields.day('Enter the day', HOLDS),
    maybe: fields.optionalDay('Enter the day', HOLDS),
    from: fields.moment('Enter the day', 'start'),
    until: fields.optionalMoment('Enter the day', 'end'),
  })
  const far = ['9999-12-31', '0001-01-01', '275760-09-13', '31/12/9999', '9999-12-31T23:59', '-271821-04-19', '']
  for (const typed of far) {
    const read = form.safeParse({ on: typed, maybe: typed, from: typed, until: typed })
    const said = Object.values(z.flattenError(read.error!).fieldErrors).flat()
    if (typed === '') expect(said).toEqual(['Enter the day', 'Enter the day'])
    else if (typed.startsWith('-')) expect(said).toEqual(Array(4).fill('Enter the day'))
    else if (typed.includes('T')) expect(said.slice(-2)).toEqual(Array(2).fill(expect.stringMatching(/^Enter a year/)))
    else expect(said).toEqual(Array(4).fill(expect.stringMatching(/^Enter a year between 1900 and 20\d\d$/)))
  }
})

test.each([
  [BORN, '14/5/90', '1990-05-14'],
  [BORN, '14.5.30', '1930-05-14'],
  [HOLDS, '31.3.27', '2027-03-31'],
  [HOLDS, "31 March '27", '2027-03-31'],
])('a year of two digits is read where only one can be meant', (bounds, typed, meant) => {
  expect(fields.day('Enter the day', bounds).parse(typed)).toBe(meant)
})

test('a year of two digits that can mean two, or none, is asked for with four', () => {
  const asked = 'Write the year with four digits, like 2027'
  expect(fields.day('Enter the day', BORN).safeParse('14/5/20').error?.issues[0]?.message).toBe(asked)
  expect(fields.day('Enter the day', HOLDS).safeParse('14/5/70').error?.issues[0]?.message).toBe(asked)
})
