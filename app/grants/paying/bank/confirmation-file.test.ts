import { describe, expect, it } from 'vitest'
import { CONFIRMATION_EXAMPLE, answersFor, confirmationTemplate, readConfirmation } from './confirmation-file'

const read = (text: string) => readConfirmation(Buffer.from(text))
const problemsOf = (text: string) => read(text).problems

describe('reading the bank’s answer', () => {
  it('takes columns in any order, a byte order mark, any line ends and letter case', () => {
    const file =
      '\uFEFFResult,Reason,Reference,Pence\r\npaid,,pay1,100\n\nFAILED,"Account, closed",PAY2,250\r\nfailed,,PAY3,1\n'
    expect(read(file)).toEqual({
      problems: [],
      answers: [
        { line: 2, reference: 'PAY1', pence: 100, result: 'paid', reason: null },
        { line: 4, reference: 'PAY2', pence: 250, result: 'failed', reason: 'Account, closed' },
        { line: 5, reference: 'PAY3', pence: 1, result: 'failed', reason: 'The bank gave no reason.' },
      ],
    })
  })

  it('names every line that is wrong, and keeps the others', () => {
    expect(read('reference,pence,result,reason\n,1,paid,\nPAY4,1,paid,\n').answers).toHaveLength(1)
    const file =
      'reference,pence,result,reason\n,1,paid,\nPAY1,1.50,paid,\nPAY2,-1,paid,\nPAY3,1,yes,\nPAY4,1,paid,\nPAY5\n'
    expect(problemsOf(file)).toEqual([
      'Line 2: the reference is missing.',
      'Line 3: PAY1: “1.50” is not a number of whole pence.',
      'Line 4: PAY2: “-1” is not a number of whole pence.',
      'Line 5: PAY3: the result must be paid or failed, not “yes”.',
      'Line 7: PAY5: “” is not a number of whole pence.',
    ])
  })

  it.each([
    ['', 'The file is empty.'],
    ['reference,pence,result,reason\n', 'The file has no lines below the first.'],
    ['reference,pence\nPAY1,1\n', 'The first line must name the columns: result is missing.'],
    ['a,"b\n', 'This is not a CSV file that the portal can read. Save the list as “CSV” and send that.'],
  ])('refuses %j', (text, problem) => expect(problemsOf(text)).toEqual([problem]))

  it('refuses what is no text', () => {
    expect(readConfirmation(Uint8Array.of(0x89, 0x50, 0x00, 0xff, 0xfe))).toMatchObject({ answers: [] })
  })

  it('the example can be read; a template that nobody filled in is refused', () => {
    expect(read(CONFIRMATION_EXAMPLE)).toMatchObject({ problems: [] })
    expect(problemsOf(confirmationTemplate([{ reference: 'PAY1', pence: 5 }]))).toEqual([
      'Line 2: PAY1: the result must be paid or failed, not “”.',
    ])
  })

  it('takes what banks and finance systems call the columns and results, and pounds', () => {
    const file =
      'sep=;\r\nPayment Reference;Amount (£);Payment status;Narrative\r\npay1;£1,250.50;Settled;\r\nPAY2;20;RETURNED;Account closed\r\nPAY3;1,5;paid;'
    expect(readConfirmation(Buffer.from(`\uFEFF${file}`, 'utf16le'))).toEqual({
      answers: [
        { line: 3, reference: 'PAY1', pence: 125_050, result: 'paid', reason: null },
        { line: 4, reference: 'PAY2', pence: 2_000, result: 'failed', reason: 'Account closed' },
      ],
      problems: ['Line 5: PAY3: “1,5” is not an amount in pounds.'],
    })
  })
})

it('says what does not fit the run, line by line', () => {
  const answer = (line: number, reference: string, pence: number) => ({
    line,
    reference,
    pence,
    result: 'paid' as const,
    reason: null,
  })
  const known = [
    { reference: 'PAY1', run: 3, pence: 100, status: 'ready' as const },
    { reference: 'PAY2', run: 3, pence: 200, status: 'paid' as const },
    { reference: 'PAY3', run: 2, pence: 300, status: 'ready' as const },
  ]
  expect(answersFor([answer(2, 'PAY1', 100)], known, 3)).toEqual({ answers: [answer(2, 'PAY1', 100)], problems: [] })
  const file = [
    answer(2, 'PAY1', 101),
    answer(3, 'PAY1', 100),
    answer(4, 'PAY2', 200),
    answer(5, 'PAY3', 300),
    answer(6, 'PAY9', 1),
  ]
  expect(answersFor(file, known, 3).problems).toEqual([
    'Line 2: PAY1 was sent as £1, not £1.01.',
    'Line 3: PAY1 is in line 2 already.',
    'Line 4: PAY2 was answered before.',
    'Line 5: PAY3 belongs to payment run 2.',
    'Line 6: PAY9 is not a payment that this council sent.',
  ])
  const both = [answer(2, 'PAY1', 100), { ...answer(3, 'PAY1', 100), result: 'failed' as const }]
  expect(answersFor(both, known, 3)).toEqual({
    answers: [],
    problems: [2, 3].map((line) => `Line ${line}: PAY1 is said to be paid and to have failed.`),
  })
})
