import { z } from 'zod'
import { dismissReasons, spokenWays } from '#app/brokering/introductions/reasons'
import { choice, optionalChoice, optionalParagraphs, paragraphs, tick } from '#app/shared/form-fields'

const MOST_WORDS = 1000

const words = {
  brokerWords: optionalParagraphs({ max: MOST_WORDS, what: 'Your words' }),
  spokenAbout: optionalParagraphs({ max: MOST_WORDS, what: 'What you spoke about' }),
  /** "We spoke about it": the words count only with it. */
  spoke: tick(),
  /** Which list to go back to. */
  from: optionalChoice(['candidate', 'vacancy'] as const),
}

/** What may be decided, and which form is shown. */
export const decisions = ['ask', 'spoken', 'dismiss'] as const
export type Decision = (typeof decisions)[number]

export function readDecision(text: string | null): Decision {
  return decisions.find((decision) => decision === text) ?? 'ask'
}

/** The list a pair was opened from: where to go back to. */
export function listPath(from: string | null, { candidateId, vacancyId }: { candidateId: string; vacancyId: string }) {
  return from === 'vacancy' ? `/broker/vacancies/${vacancyId}/matches` : `/broker/candidates/${candidateId}/matches`
}

/** What a broker decides about one candidate and one vacancy. */
export const MatchDecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), ...words }),
  z.object({
    intent: z.literal('spoken'),
    ...words,
    how: choice(spokenWays, 'Choose how they told you'),
    consentWords: paragraphs('Write what they agreed to, and when', { max: MOST_WORDS, what: 'What they said' }),
  }),
  z.object({
    intent: z.literal('dismiss'),
    from: words.from,
    reason: choice(dismissReasons, 'Choose a reason'),
    reasonWords: optionalParagraphs({ max: MOST_WORDS, what: 'Your words' }),
  }),
])
