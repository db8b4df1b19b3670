import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { readable } from './readable'
import { findPhrases, phrase, type ModerationRule } from './rule'
import type { Span } from '#app/jobs/vacancies/finding'

/**
 * Of the package's list only words that have no other use. Left out are words of care itself (anatomy, "sex", abuse) and
 * those inside names and ordinary words ("Dickinson", "assorted", "Offa's Dyke").
 */
const words = ['fuck', 'cunt', 'shit', 'twat', 'wank', 'bollocks', 'bastard', 'bitch', 'arse', 'piss', 'slut', 'whore']
const insults = ['nigger', 'kike', 'tranny', 'jizz', 'blowjob', 'chingchong']
const kept = new Set<unknown>([...words, ...insults])

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => !kept.has(metadata?.originalWord))

const matcher = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers })

/** Slurs that the list does not have, as whole words. */
const slurs = [
  phrase(
    String.raw`(?:pakis?|pikeys?|pikies|gyppos?|wogs?|chinks?|spaz(?:z?es|mo)?|spackers?|retards?|retarded|negro(?:es)?|fags|poofs?|poofters?|mongoloids?|mongs?|coons?|golliwogs?|nig ?nogs?|trann(?:y|ies)|(?<!blue |great |coal |tailed |willow |marsh )tits|tosser|knob ?heads?|dick ?heads?|(?<!finger[- ]|pin[- ]|skin[- ]|heel[- ])pricks?(?! (?:test|blood))|bell ?ends?|bugger off|crap|slags?|cock(?: ?suckers?)?|pussy(?! ?(?:willow|cat|foot))|minge|assholes?|arseholes?|a\$\$holes?|phu[ck]k?|fcuk\w*|kunts?|cnuts?|cvnts?|fu[qk]{2}\w*|rag ?heads?|towel ?heads?|darkies|half[- ]?castes?|gooks?|w-?a-?n-?k(?:-?e-?r)?s?|bloody (?:hell|idiots?)|sod off|wtf|fk|f\*+(?:k|ck|king|cking)?|s\*+t|sh\*t|b\*+(?:tch|stard|ks))`,
  ),
  { match: phrase('faggots?'), unlessSentence: /\b(?:peas|mash|gravy|chips|dinner|lunch|supper|menu)\b/i },
  // "Spastic quadriplegia" is a diagnosis.
  phrase(
    String.raw`spastics?(?! (?:quadri|di|hemi|para|tetra|mono)(?:plegi\w+|pares\w+)|[- ]?(?:cerebral|cp|gait|muscles?|limbs?|bladder|paraplegi\w+|paralysis|tone|movements?|type))`,
  ),
]

/** A vowel, or all but the ends, hidden behind marks: "f**k", "sh!t", "c_u_n_t". */
const MARK = String.raw`[*#@!$%&_.\-\s]`
const masked = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:f${MARK}{0,2}[*#@!$%u_v]${MARK}{0,2}[c*#@!$%_]?${MARK}{0,2}(?:k|\\|<)(?:ing|ers?|ed|s)?|s${MARK}{0,2}[*#@!$%h]${MARK}{0,2}[*#@!$%i1]${MARK}{0,2}t(?:ty|s|e)?|c${MARK}{0,2}[*#@!$%u]${MARK}{0,2}[*#@!$%n]${MARK}{0,2}t(?:s)?|b${MARK}{0,2}[*#@!$%i1]${MARK}{0,2}t${MARK}{0,2}c${MARK}{0,2}h(?:es|y)?|w[*#@!$%]nk(?:ers?)?|t[*#@!$%]ts?|b[*#@!$%]{2,6}(?:ds?|ks))(?![\p{L}\p{N}])`,
  'giu',
)

/** Surnames and places that hold such a word, and initials. */
const innocent = /^(?:fu|shitterton|shittlehope|fk\w*|twatt|wankel|pissarro|shittim|shi+take\w*|shiitakes?|\P{L}*)$/iu

function findProfanity(original: string): Span[] {
  const { text, starts, ends } = readable(original)
  return matcher.getAllMatches(text, true).flatMap(({ startIndex, endIndex }) => {
    const [from, to] = wholeWord(text, startIndex, endIndex + 1)
    if (innocent.test(text.slice(from, to))) return []
    const [start, end] = [starts[from]!, ends[to - 1]!]
    return [{ start, end, words: original.slice(start, end) }]
  })
}

function findMasked(text: string): Span[] {
  return [...text.matchAll(masked)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    words: found,
  }))
}

/** Widens a match to the word it is in, so that the moderator sees the whole of it. */
function wholeWord(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start -= 1
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end += 1
  return [start, end]
}

export const profanityRule: ModerationRule = {
  id: 'profanity',
  sentence: 'It has a word that people may find offensive.',
  find: ({ text }) => {
    const spans: Span[] = []
    for (const span of [...findProfanity(text), ...findMasked(text), ...findPhrases(text, slurs)].sort(
      (a, b) => a.start - b.start,
    ))
      if (!spans.some(({ end }) => span.start < end)) spans.push(span)
    return spans
  },
}
