import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

/**
 * The portal's own typeface, whose Latin letters lie in two files, and DejaVu for names that it has no letters for:
 * Vietnamese, Greek, Cyrillic. A document embeds only what it uses.
 */
const files = {
  regular: () => [
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'),
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  ],
  bold: () => [
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff'),
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
}

export type Weight = keyof typeof files
type Face = { name: string; bytes: Buffer; covers: (character: string) => boolean }

let read: Record<Weight, Face[]> | undefined

/** The faces of each weight, the preferred first; read from disk once. */
export function faces(): Record<Weight, Face[]> {
  read ??= { regular: open('regular'), bold: open('bold') }
  return read
}

function open(weight: Weight): Face[] {
  return files[weight]().map((file, index) => {
    const bytes = readFileSync(file)
    const font = create(bytes)
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection of fonts, not one.`)
    const covers = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0)!)
    return { name: `${weight}-${index}`, bytes, covers }
  })
}

/**
 * A text cut into pieces that one face can write each. A word with a letter that is in none of our own faces is written
 * in the last one as a whole.
 */
export function textRuns(text: string, weight: Weight): { face: string; text: string }[] {
  const all = faces()[weight]
  const last = all.at(-1)!
  const runs: { face: string; text: string }[] = []
  const add = (face: Face, piece: string) => {
    const current = runs.at(-1)
    if (current?.face === face.name) current.text += piece
    else runs.push({ face: face.name, text: piece })
  }
  for (const word of text.split(/(?<=\s)/)) {
    const written = [...word].map((character) => ({ character, face: all.find(({ covers }) => covers(character)) }))
    const whole = written.some(({ face }) => face === undefined || face === last)
    for (const { character, face } of written) add(whole || !face ? last : face, character)
  }
  return runs
}
