import type { Span } from '#app/jobs/vacancies/finding'
import type { ModeratedText } from './rule'

/** A question how somebody would handle what another person does, says or is. */
const HANDLING =
  /\b(?:what|how) (?:would|do|did|might|could|should|can|will) you (?:do|say|respond|react|handle|deal|manage|support|help|talk|explain|reply|answer|approach|tell|speak|reassure|calm)\b/i
const SOMEBODY =
  /\b(?:someone|somebody|an? (?:\w+ )?(?:person|resident|client|tenant|relative|colleague|visitor|patient|customer|neighbour|child|teenager|service user|member of|family|manager|son|daughter))\b/i
/** What is said of whoever applies, which a scene about somebody else is not. */
const OF_APPLICANTS: ReadonlySet<string> = new Set([
  'age',
  'sex',
  'race',
  'origin',
  'religion',
  'disability',
  'sexual-orientation',
  'marriage-and-family',
  'unpaid-work',
  'asks-for-money',
  'union',
])

/**
 * Whether words tell of somebody else in a question to applicants: "A relative offers you £50 in cash. What do you do?" The
 * sentence that they stand in tells of somebody, and it or the next asks.
 */
export function isOfAScene(rule: string, { text, kind }: ModeratedText, { start }: Span): boolean {
  if (kind !== 'question' || !OF_APPLICANTS.has(rule)) return false
  const from = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => text.lastIndexOf(mark, start) + 1))
  const [own = '', next = ''] = text.slice(from).split(/(?<=[.!?])\s+/)
  return SOMEBODY.test(own) && (HANDLING.test(own) || HANDLING.test(next))
}
