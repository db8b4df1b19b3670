import { describe, expect, it } from 'vitest'
import { decisionLetter, type DecisionFacts } from './decision-letter'
import type { Letter } from './letter'
import { letterPdf } from './letter-pdf.server'
import { readPdf } from '#app/testing/pdf-text'

const refusal: DecisionFacts = {
  outcome: 'refused',
  council: 'Testshire County Council',
  administeredBy: '',
  scheme: 'Starting in care',
  reference: 'ABCD1234',
  name: 'Zoë Łukasz Nguyễn Жуков',
  addressLines: ['1 High Street, Banbury', 'OX16 5QA'],
  submittedOn: '2026-03-02',
  decidedOn: '2026-03-10',
  writtenAt: new Date('2026-03-10T09:00:00Z'),
  pence: null,
  requestedPence: 75_000,
  costs: [],
  payments: [],
  staying: null,
  reasons: ['The job is not in adult social care.', 'You started more than eight weeks ago.'],
  words: 'I am sorry.\n\nDo apply again if you change jobs.',
  appealUntil: '2026-04-07',
  url: 'https://care.example/account/grants/1',
  contact: { email: 'care@testshire.example', phone: '01865 000000' },
}

const approval: DecisionFacts = {
  ...refusal,
  outcome: 'approved',
  pence: 60_000,
  reasons: [],
  words: '',
  appealUntil: null,
  costs: [
    { label: 'Travel', pence: 40_000 },
    { label: 'Uniform', pence: 20_000 },
  ],
  payments: [{ pence: 60_000, afterMonths: 0, whileEmployed: false }],
}

const words = (letter: Letter) =>
  [letter.from, ...letter.to, letter.date, letter.reference, letter.title, ...letter.body.map(blockWords)].join('\n')
const blockWords = (block: Letter['body'][number]) =>
  typeof block === 'string' ? block : 'heading' in block ? block.heading : block.list.join('\n')

describe('the letter of a refusal', () => {
  const said = words(decisionLetter(refusal))

  it('says each reason, what the person who decided wrote, and how to appeal by when', () => {
    for (const part of [...refusal.reasons, 'I am sorry.', 'Do apply again', 'until 7 April 2026', refusal.url])
      expect(said).toContain(part)
    expect(said).toContain('ring 01865 000000 or write to care@testshire.example')
    expect(said).not.toContain('£')
  })

  it('offers no appeal after one', () => {
    for (const outcome of ['refused-finally', 'appeal-dismissed'] as const) {
      const last = words(decisionLetter({ ...refusal, outcome }))
      expect(last).not.toContain('You can ask us to look at it again')
      expect(last).toContain('Ombudsman')
    }
    expect(decisionLetter({ ...refusal, outcome: 'appeal-dismissed' }).title).toBe('Our decision stays as it was')
  })
})

describe('the letter of an approval', () => {
  it('says how much, what for, when, and whether it has to be paid back', () => {
    const said = words(decisionLetter(approval))
    expect(said).toContain('We will pay you £600. You asked for £750.')
    expect(said).toContain('Travel: £400\nUniform: £200')
    expect(said).toContain('We pay it with our next payments.')
    expect(said).toContain('You do not have to pay this money back')
    expect(said).not.toContain('look at it again')
  })

  it('lists instalments, and says when money may be asked back', () => {
    const payments = [0, 1, 12].map((afterMonths) => ({
      pence: 20_000,
      afterMonths,
      whileEmployed: afterMonths > 0,
    }))
    const said = words(decisionLetter({ ...approval, payments, staying: { weeks: 13, recoverPercent: 50 } }))
    expect(said).toContain('You get it in 3 payments:\n£200 with our next payments\n£200 after one month, if you')
    expect(said).toContain(
      '13 weeks from your first day at work. If you have left by then, we may ask for up to 50% of it back.',
    )
  })

  it('names who runs the scheme for the council', () => {
    const said = words(decisionLetter({ ...approval, administeredBy: 'The Care Workers’ Charity' }))
    expect(said).toContain('“Starting in care”, which The Care Workers’ Charity runs for Testshire County Council.')
  })
})

describe('the PDF', () => {
  it('says what the letter says, in letters of every script that a name may be in', async () => {
    const letter = decisionLetter(refusal)
    const { text, objects } = readPdf(await letterPdf(letter))
    for (const part of [...letter.to, letter.from, letter.date, 'Reference: ABCD1234', letter.title]) {
      expect(text).toContain(part)
    }
    for (const block of letter.body)
      for (const part of blockWords(block).split('\n')) expect(text).toContain(part.trim())
    // Tagged, with its language and title, so that it can be read aloud.
    expect(objects).toContain('/Lang (en-GB)')
    expect(objects).toContain('/Marked true')
    expect(objects).toContain('/DisplayDocTitle true')
    for (const tag of ['/S /H1', '/S /H2', '/S /P']) expect(objects).toContain(tag)
    expect(readPdf(await letterPdf(decisionLetter(approval))).objects).toContain('/S /LBody')
    // Every font is in it.
    expect(objects.match(/\/FontFile[23]/g)!.length).toBeGreaterThanOrEqual(4)
  })

  it('goes on overleaf, with who to ask at the foot of each page', async () => {
    const letter = decisionLetter({ ...refusal, words: 'A sentence that goes on. '.repeat(200) })
    const { text } = readPdf(await letterPdf(letter))
    expect(text.match(/01865 000000 · ABCD1234 · page \d of 3/g)).toHaveLength(3)
    expect(text.match(/sentence/g)).toHaveLength(200)
  })

  it('is the same file for the same letter, and another for another', async () => {
    const first = await letterPdf(decisionLetter(refusal))
    expect((await letterPdf(decisionLetter(refusal))).equals(first)).toBe(true)
    expect((await letterPdf(decisionLetter(approval))).equals(first)).toBe(false)
  })
})
