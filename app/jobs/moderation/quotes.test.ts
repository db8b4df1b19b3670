import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotesOf } from './quotes'

/** The quotes of a text, with brackets round the words that were found. */
function quoted(text: string, ...words: string[]): string[] {
  const spans = words.map((word) => {
    const start = text.indexOf(word)
    return { start, end: start + word.length, words: word }
  })
  return quotesOf(text, spans).map((pieces) =>
    pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''),
  )
}

test('the whole sentence is quoted as it was typed', () => {
  const text = 'We are kind.  *Join* our  YOUNG and  dynamic team! Ring us.'
  expect(quoted(text, 'YOUNG and  dynamic')).toEqual(['*Join* our  [YOUNG and  dynamic] team!'])
  expect(quoted('No blacks', 'No blacks')).toEqual(['[No blacks]'])
})

test('a sentence with two matches is quoted once, and a match over two sentences has both', () => {
  expect(quoted('Ladies only, no men. Thanks.', 'Ladies only', 'no men')).toEqual(['[Ladies only], [no men].'])
  expect(quoted('Hello. Send £5. To us. Bye.', '£5. To')).toEqual(['Send [£5. To] us.'])
})

test('lines and full stops end a sentence; a point in a number does not', () => {
  expect(quoted('Days:\nring 01865.249.000 now\nNights', '01865.249.000')).toEqual(['ring [01865.249.000] now'])
  expect(quoted('Pay us £200.', '£200.')).toEqual(['Pay us [£200.]'])
})

test('a sentence without an end is cut between words', () => {
  const [quote] = quoted(`${'so kind '.repeat(60)}cash in hand${' and more'.repeat(60)}`, 'cash in hand')
  expect(quote).toMatch(/^…(?:so )?kind .*\[cash in hand\].* (?:and|more)…$/)
  expect(quote!.length).toBeLessThan(360)
})

test('no words are lost or made up', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(40), (text, start, length) => {
      fc.pre(start + length < text.length && length > 0)
      const words = text.slice(start, start + length)
      const pieces = quotesOf(text, [{ start, end: start + length, words }]).flat()
      expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([words])
      expect(text).toContain(
        pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^…|…$/g, ''),
      )
    }),
  )
})
