import { Blob, Buffer as Text, Face as HbFace, Font, shape } from 'harfbuzzjs'
import type { Run } from './runs.server'

/** Letters as shapes, in units of the face: each with where it stands, from the left end of the line of writing. */
type Outlines = { glyphs: { path: string; x: number; y: number }[]; width: number; unitsPerEm: number }

const fonts = new Map<string, { font: Font; unitsPerEm: number }>()

function fontOf({ face }: Run): { font: Font; unitsPerEm: number } {
  const known = fonts.get(face.name)
  if (known) return known
  const { bytes } = face
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const opened = new HbFace(new Blob(whole))
  const made = { font: new Font(opened), unitsPerEm: opened.upem }
  fonts.set(face.name, made)
  return made
}

/** Shapes a run by HarfBuzz: joined, stacked, and from the right where its script is read so. */
export function outlinesOf(run: Run): Outlines {
  const { font, unitsPerEm } = fontOf(run)
  const text = new Text()
  text.addText(run.text)
  text.guessSegmentProperties()
  shape(font, text)
  let pen = 0
  const glyphs = text.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const glyph = { path: font.glyphToPath(codepoint), x: pen + xOffset, y: yOffset }
    pen += xAdvance
    return glyph
  })
  return { glyphs: glyphs.filter(({ path }) => path !== ''), width: pen, unitsPerEm }
}
