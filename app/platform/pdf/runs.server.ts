import anyAscii from 'any-ascii'
import { faces, type Face, type Weight } from './fonts.server'

/** Of a text: what one face writes. */
export type Run = { face: Face; text: string }

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text cut into pieces that one face can write each, in the order they are read. A word with letters that our own faces
 * lack is written by one other face as a whole if there is one. What no face has is written in Latin letters, as it
 * sounds, so that nothing is ever a box.
 */
export function textRuns(text: string, weight: Weight): Run[] {
  const { own, others } = faces[weight]
  const runs: Run[] = []
  const add = (face: Face, piece: string) => {
    const current = runs.at(-1)
    if (current?.face === face && current.face.draws(current.text) === face.draws(piece)) current.text += piece
    else runs.push({ face, text: piece })
  }
  const ours = (part: string) => (/\p{M}/u.test(part) ? undefined : own.find((face) => face.covers(part)))
  for (const word of text.normalize('NFC').split(/(?<=\s)|(?=\s)/)) {
    const parts = [...letters.segment(word)].map(({ segment }) => segment)
    const whole = parts.every(ours) ? undefined : others.find((face) => face.covers(word))
    if (whole) add(whole, word)
    else
      for (const part of parts) {
        const face = ours(part) ?? others.find((one) => one.covers(part))
        if (face) add(face, part)
        else add(own[0]!, anyAscii(part))
      }
  }
  return runs.filter(({ text: piece }) => piece !== '')
}
