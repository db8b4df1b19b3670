/** Words that keep their capital wherever they stand. What is written in capitals (CV, UK, DBS) keeps them by itself. */
const PROPER = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October ' +
    'November December Christmas Easter English Welsh British Scottish Irish Polish Romanian Braille Makaton Ofsted ' +
    'England Wales Scotland Britain Bacs Google'
  ).split(' '),
)

/** First words of names of two words, which are ordinary words otherwise: "Care Certificate", but "Care assistant". */
const NAMES =
  /^(?:Care (?:Certificate|Quality|Workforce|Act)|Social Work England|Skills for Care|Great Britain|United Kingdom|(?:March|May) \d)/

/**
 * A label as it stands inside a sentence: "Personal assistant" → "personal assistant", but "CV", "DBS check" and "English"
 * as they are. Nothing else makes letters of a label small: it would write "cv" and "right to work in the uk".
 */
export function inSentence(label: string): string {
  const [first = ''] = /^[\p{L}\p{N}’'-]+/u.exec(label) ?? []
  const hasInnerCapital = /\p{Lu}/u.test(first.slice(1)) || /\d/.test(first)
  if (first === '' || hasInnerCapital || NAMES.test(label)) return label
  if (PROPER.has(first.replace(/[’'].*$/, ''))) return label
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** A label or a name at the start of a sentence: only its first letter becomes large. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
