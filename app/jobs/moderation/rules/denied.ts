import type { Span } from '#app/jobs/vacancies/finding'

/** What stands right before words that would hold an advert back, and turns them round: "no", "we do not have an". */
const DENIAL: Readonly<Record<string, RegExp>> = {
  'asks-for-money': /\b(?:no|without(?: any)?) (?:\w+ )?$/i,
  'unpaid-work': /\b(?:no|never any|without(?: any)?) $/i,
  // "No over-fifties" denies nothing.
  age: /\b(?:do|does)(?: not|n[’']t) have an? $|\b(?:support|supports|supporting|help|helping|car(?:e|es|ing) for|work(?:s|ing)? with|look(?:s|ing)? after|home (?:to|for))\b[^.!?]{1,60}, $/i,
  race: /\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|abus(?:e|es|ed|ing)|insult(?:s|ed|ing)?)\b[^.!?]{0,60}\bbecause $/i,
  'contact-details':
    /\b(?:do not|don[’']t|never|no need to) (?:(?:put|include|give|share|add|write|leave|enter|type)\b[^.!?,;]{0,40})?$/i,
  origin:
    /\bwithout (?:names|names or|names and)?,? ?$|\b(?:do|does|need)(?: not|n[’']t) (?:need to |have to )?be (?:your |their |an? |the )?$/i,
}

/** "Have your registration fee reimbursed": it comes back to whoever does the work. */
const GIVEN_BACK = /\b(?:reimbursed|refunded|paid for)\b (?:each|every|in full)\b/i
const HAVE = /\b(?:have|has|get|gets) (?:your|their|his|her|the) (?:\w+ ){0,3}$/i

/** Whether words mean the opposite of what a rule takes them for, by what stands right before them. */
export function isDenied(rule: string, text: string, { start, words }: Span): boolean {
  // A number or an address is there whatever is said of it.
  if (rule === 'contact-details' && /[\d@]/.test(words)) return false
  const before = text.slice(Math.max(0, start - 80), start)
  if (DENIAL[rule]?.test(before)) return true
  return rule === 'asks-for-money' && GIVEN_BACK.test(words) && HAVE.test(before)
}
