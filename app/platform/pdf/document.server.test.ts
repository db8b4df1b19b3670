import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPdf } from '#app/testing/pdf-text'
import { openPdf, write } from './document.server'
import { linesOf } from './lines'
import { directionOf, inVisualOrder } from './right-to-left.server'
import { outlinesOf } from './outlines.server'
import { textRuns } from './runs.server'

const names = [
  ['Arabic', 'محمد علي الحسيني'],
  ['Hebrew', 'שרה כהן'],
  ['Hindi', 'प्रिया ज्ञानेश्वर'],
  ['Bengali', 'শ্রেয়া বন্দ্যোপাধ্যায়'],
  ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
  ['Gujarati', 'પ્રિયા પટેલ'],
  ['Tamil', 'தமிழ்ச்செல்வி குமார்'],
  ['Telugu', 'క్రిష్ణ'],
  ['Kannada', 'ಕನ್ನಡ ಹೆಸರು'],
  ['Malayalam', 'ലക്ഷ്മി'],
  ['Sinhala', 'ශ්‍රී'],
  ['Thai', 'สมชาย ใจดี'],
  ['Amharic', 'ትግስት በቀለ'],
  ['Burmese', 'အောင်'],
  ['Khmer', 'ខ្មែរ'],
  ['Chinese', '王小明'],
  ['Japanese', '田中さくら'],
] as const

async function pdfOf(text: string): Promise<string> {
  const margins = { top: 60, left: 60, right: 60, bottom: 60 }
  const { doc, bytes } = openPdf({ title: 'Test', author: '', at: new Date(0), margins })
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('P', {}, () => write(doc, text)))
  root.end()
  doc.end()
  return (await bytes).toString('latin1')
}

describe('a name on paper', () => {
  test.each(names)('in %s letters has each of them, shaped', (_, name) => {
    const runs = textRuns(name, 'regular').filter(({ text }) => text.trim() !== '')
    expect(
      runs
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(name.replace(/\s/g, ''))
    for (const run of runs) {
      expect(run.face.draws(run.text)).toBe(true)
      expect(run.face.covers(run.text)).toBe(true)
      expect(outlinesOf(run).width).toBeGreaterThan(0)
    }
    expect(textRuns(name, 'bold').map(({ text }) => text)).toEqual(textRuns(name, 'regular').map(({ text }) => text))
  })

  test('is in Latin letters where no face has its own, and never a box', () => {
    const words = (text: string) =>
      textRuns(text, 'regular')
        .map((run) => run.text)
        .join('')
    expect(words('김민준 works here')).toBe('GimMinJun works here')
    expect(words('ᏣᎳᎩ')).toMatch(/^[a-zA-Z]+$/)
  })

  test('letters take the shape that their neighbours give them', () => {
    const shapes = (text: string) =>
      textRuns(text, 'regular').flatMap((run) => outlinesOf(run).glyphs.map(({ path }) => path))
    const alone = ['د', 'م', 'ح'].flatMap(shapes)
    expect(shapes('حمد')).toHaveLength(3)
    expect(shapes('حمد')).not.toEqual(alone)
    expect(shapes('क्ष')).toHaveLength(1)
  })

  test('read from the right stands so between words read from the left', () => {
    const shown = (line: string) =>
      inVisualOrder(line, directionOf(line))
        .map(({ text }) => text)
        .join('')
    expect(shown('Dear محمد علي الحسيني, on 12 May')).toBe('Dear الحسيني علي محمد, on 12 May')
    expect(shown('شكرا, Ann.')).toBe('.Ann شكرا,')
    expect(shown('is (שרה כהן) here')).toBe('is (כהן שרה) here')
    expect(inVisualOrder('plain words', 'ltr')).toEqual([
      { text: 'plain', fromRight: false },
      { text: ' ', fromRight: false },
      { text: 'words', fromRight: false },
    ])
  })

  test('is read aloud and copied as it was typed', async () => {
    const { text } = readPdf(Buffer.from(await pdfOf('Dear محمد علي'), 'latin1'))
    expect(text).toContain('Dear محمد علي')
  })

  test('no text whatever keeps a document from being made', async () => {
    const anything = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(...names.map(([, name]) => name), '\n', ' '),
      ),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(anything, async (parts) => {
        expect((await pdfOf(parts.join(''))).startsWith('%PDF-')).toBe(true)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('lines', () => {
  const width = (text: string) => text.length
  test('end at spaces, at words of a script without spaces, or anywhere', () => {
    expect(linesOf('one two three', 7, width)).toEqual(['one two', 'three'])
    expect(linesOf('我喜欢照顾老人', 4, width).join('')).toBe('我喜欢照顾老人')
    expect(linesOf('a abcdefghij b', 4, width)).toEqual(['a', 'abcd', 'efgh', 'ij b'])
    expect(linesOf('  ', 4, width)).toEqual([])
  })
  test('lose nothing and are never too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 6, max: 30 }), (text, most) => {
        const lines = linesOf(text, most, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines)
          expect([...line].length === 1 || line.length <= most || /\P{ASCII}/u.test(line)).toBe(true)
      }),
    )
  })
})
