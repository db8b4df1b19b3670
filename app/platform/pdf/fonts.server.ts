import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'

const require = createRequire(import.meta.url)

export type Weight = 'regular' | 'bold'

/** Where a package is. Each is named in full, so that tools see who needs it. */
const places = {
  atkinson: () => dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')),
  dejavu: () => dirname(require.resolve('dejavu-fonts-ttf/package.json')),
  han: () => join(dirname(require.resolve('@embedpdf/fonts-sc')), '..'),
}

/** Noto Sans by script, under Unicode's names. */
const scripts = {
  Arabic: () => require.resolve('@expo-google-fonts/noto-sans-arabic'),
  Hebrew: () => require.resolve('@expo-google-fonts/noto-sans-hebrew'),
  Devanagari: () => require.resolve('@expo-google-fonts/noto-sans-devanagari'),
  Bengali: () => require.resolve('@expo-google-fonts/noto-sans-bengali'),
  Gurmukhi: () => require.resolve('@expo-google-fonts/noto-sans-gurmukhi'),
  Gujarati: () => require.resolve('@expo-google-fonts/noto-sans-gujarati'),
  Tamil: () => require.resolve('@expo-google-fonts/noto-sans-tamil'),
  Telugu: () => require.resolve('@expo-google-fonts/noto-sans-telugu'),
  Kannada: () => require.resolve('@expo-google-fonts/noto-sans-kannada'),
  Malayalam: () => require.resolve('@expo-google-fonts/noto-sans-malayalam'),
  Sinhala: () => require.resolve('@expo-google-fonts/noto-sans-sinhala'),
  Thai: () => require.resolve('@expo-google-fonts/noto-sans-thai'),
  Ethiopic: () => require.resolve('@expo-google-fonts/noto-sans-ethiopic'),
  Myanmar: () => require.resolve('@expo-google-fonts/noto-sans-myanmar'),
  Khmer: () => require.resolve('@expo-google-fonts/noto-sans-khmer'),
}

/** `for`: the texts it is opened for. `drawn`: its letters change with their neighbours, and HarfBuzz shapes them. */
type Source = { file: (weight: Weight) => string; for?: RegExp; drawn?: true }

const atkinson = (part: string): Source => ({
  file: (weight) =>
    join(places.atkinson(), `files/atkinson-hyperlegible-next-${part}-${weight === 'bold' ? 700 : 400}-normal.woff`),
})

/** The portal's own typeface, whose Latin letters lie in two files. */
const OWN: readonly Source[] = [atkinson('latin'), atkinson('latin-ext')]

/** For what it has no letters for. A file is read only when it is needed. */
const OTHERS: readonly Source[] = [
  ...Object.entries(scripts).map(([script, place]): Source => ({
    file: (weight) => {
      const face = weight === 'bold' ? '700Bold' : '400Regular'
      return join(dirname(place()), face, `NotoSans${script}_${face}.ttf`)
    },
    for: new RegExp(String.raw`\p{Script=${script}}`, 'u'),
    drawn: true,
  })),
  {
    file: (weight) => join(places.han(), `fonts/NotoSansHans-${weight === 'bold' ? 'Bold' : 'Regular'}.otf`),
    for: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    drawn: true,
  },
  // Vietnamese, Greek, Cyrillic, Armenian, Georgian.
  { file: (weight) => join(places.dejavu(), `ttf/DejaVuSans${weight === 'bold' ? '-Bold' : ''}.ttf`) },
]

/** Joiners and marks of direction: no letters, but they shape those beside them. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]/u

/** One file of letters, read when it is first asked for. */
export class Face {
  #opened: { bytes: Buffer; font: Font } | undefined
  constructor(
    readonly name: string,
    private readonly weight: Weight,
    private readonly source: Source,
  ) {}
  get bytes(): Buffer {
    return this.#open().bytes
  }
  /** Whether these letters have to be shaped and drawn. */
  draws(text: string): boolean {
    return this.source.drawn === true || /\p{M}/u.test(text)
  }
  covers(text: string): boolean {
    if (this.source.for && !this.source.for.test(text)) return false
    const { font } = this.#open()
    return [...text].every(
      (character) => UNSEEN.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0)!),
    )
  }
  #open(): { bytes: Buffer; font: Font } {
    if (this.#opened) return this.#opened
    const path = this.source.file(this.weight)
    const bytes = readFileSync(path)
    const font = create(bytes)
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts, not one.`)
    return (this.#opened = { bytes, font })
  }
}

type Faces = { own: readonly Face[]; others: readonly Face[] }

const facesOf = (weight: Weight): Faces => {
  const named = (group: string, sources: readonly Source[]) =>
    sources.map((source, index) => new Face(`${weight}-${group}-${index}`, weight, source))
  return { own: named('own', OWN), others: named('other', OTHERS) }
}

/** The faces of each weight, the preferred first. */
export const faces: Record<Weight, Faces> = { regular: facesOf('regular'), bold: facesOf('bold') }
