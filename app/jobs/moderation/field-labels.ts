import { shorten } from '#app/shared/plain-text'
import type { Finding, Piece } from '#app/jobs/vacancies/finding'
import { declaredFields, fieldNamed } from '#app/jobs/vacancies/fields/table'

/** Where a rule found something, in words: "Question 2". */
export function textLabel(field: string): string {
  const question = /^question(\d)(Choices)?$/.exec(field)
  if (!question) return fieldNamed(field)?.moderated?.label ?? field
  return question[2] ? `Answers to question ${question[1]}` : `Question ${question[1]}`
}

/** These sentences tell the moderator what to weigh; they say nothing that a provider could change. */
const forModerators = declaredFields.flatMap(({ decided }) => decided?.rule ?? [])

type Found = Pick<Finding, 'rule' | 'sentence' | 'field' | 'quotes'>

/** What a moderator may begin with when sending an advert back: each rule's sentence, and the advert's own that it means. */
export function suggestedReason(findings: readonly Found[]): string {
  return findings
    .filter(({ rule }) => !forModerators.includes(rule))
    .map(({ sentence, field, quotes }) =>
      [`${textLabel(field)}: ${sentence}`, ...quotes.slice(0, 3).map(quoteInWords)].join('\n'),
    )
    .join('\n\n')
}

/** Where nothing can be marked: the sentence, and the words again that it is about. */
function quoteInWords(pieces: readonly Piece[]): string {
  const whole = oneLine(pieces.map(({ text }) => text).join(''))
  const words = [...new Set(pieces.filter(({ marked }) => marked).map(({ text }) => oneLine(text)))]
  const isAll = words.length === 1 && whole.replace(/[.!?]$/, '') === words[0]!.replace(/[.!?]$/, '')
  return isAll ? `“${whole}”` : `“${whole}” (${words.map((word) => `“${word}”`).join(', ')})`
}

function oneLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), 200)
}

/** Why an advert is held, for a mail: each rule once, and the sentences that it is about. */
export function whyHeld(findings: readonly Found[]): { why: string; quotes: string[] }[] {
  return findings
    .filter(({ rule }) => !forModerators.includes(rule))
    .slice(0, 10)
    .map(({ sentence, field, quotes }) => ({
      why: `${textLabel(field)}: ${sentence}`,
      quotes: quotes.slice(0, 3).map(quoteInWords),
    }))
}
