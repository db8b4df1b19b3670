/**
 * The four-fifths rule: where one group gets on at less than four fifths of the rate of the group that gets on best,
 * somebody should look for the reason. It proves nothing by itself. (US Uniform Guidelines on Employee Selection
 * Procedures, 29 CFR 1607.4 D; the Equality Act 2010 sets no figure.)
 */
const FOUR_FIFTHS = 0.8

/** Under this many people a rate moves a lot with each of them. */
const FEW_PEOPLE = 30

/** Fewer than this many people are never counted out; the exact number is not known to the portal either. */
const SUPPRESSED_BELOW = 5

/** How far somebody came who registered to be matched. */
export const matchingStages = ['registered', 'introduced', 'interviewed', 'hired'] as const
export type MatchingStage = (typeof matchingStages)[number]

/** People of one group who came at least so far; rounded to 5, null for fewer than 5. */
export type GroupCounts = { answer: string } & Record<MatchingStage, number | null>

export type ImpactVerdict =
  /** The highest rate: what the others are compared with. */
  | 'highest'
  | 'fine'
  | 'below'
  /** Too few registered, or too few came so far to tell. */
  | 'too-few'
  /** Did not say: no group. */
  | 'not-compared'

export type ImpactRow = {
  answer: string
  registered: number | null
  reached: number | null
  /** Reached of registered, 0–1. Null when either is fewer than 5. */
  rate: number | null
  /** The rate over the highest rate. */
  ratio: number | null
  verdict: ImpactVerdict
  /** The figures are so small that a few people more or less would change them. */
  fewPeople: boolean
}

const NOT_SAID = 'prefer-not-to-say'

/** Each group's rate of coming as far as `measure`, against the best group's. In the order given. */
export function fourFifths(groups: readonly GroupCounts[], measure: Exclude<MatchingStage, 'registered'>): ImpactRow[] {
  const rates = groups.map((group) => ({ ...group, reached: group[measure], rate: rateOf(group, measure) }))
  const compared = rates.filter(({ answer, rate }) => answer !== NOT_SAID && rate !== null)
  const highest = Math.max(0, ...compared.map(({ rate }) => rate!))
  const best = compared.find(({ rate }) => rate === highest && highest > 0)
  return rates.map(({ answer, registered, reached, rate }) => {
    const small = (registered ?? 0) < FEW_PEOPLE
    const row = {
      answer,
      registered,
      reached,
      rate,
      ratio: null,
      fewPeople: small || (best?.registered ?? 0) < FEW_PEOPLE,
    }
    if (answer === NOT_SAID) return { ...row, verdict: 'not-compared' }
    if (!best || registered === null) return { ...row, verdict: 'too-few' }
    if (rate === null) return { ...row, verdict: surelyBelow(registered, highest) ? 'below' : 'too-few' }
    if (answer === best.answer) return { ...row, ratio: 1, verdict: 'highest', fewPeople: small }
    const ratio = rate / highest
    return { ...row, ratio, verdict: ratio < FOUR_FIFTHS ? 'below' : 'fine' }
  })
}

function rateOf(group: GroupCounts, measure: MatchingStage): number | null {
  const { registered } = group
  const reached = group[measure]
  return registered === null || reached === null ? null : Math.min(1, reached / registered)
}

/** Even four people of as few as the rounding allows would be under four fifths of the best. */
function surelyBelow(registered: number, highest: number): boolean {
  const mostReached = SUPPRESSED_BELOW - 1
  const fewestRegistered = registered - 2
  return mostReached / fewestRegistered / highest < FOUR_FIFTHS
}

/** What a row says, in a sentence. */
export function impactSentence({ verdict, ratio, reached, fewPeople }: ImpactRow): string {
  const caution = fewPeople ? ' The numbers are small: a few people more or less would change this.' : ''
  switch (verdict) {
    case 'highest':
      return `The highest rate.${caution}`
    case 'fine':
      return `${share(ratio)} of the highest rate.${caution}`
    case 'below':
      return `${reached === null ? 'Fewer than 5 people came so far: l' : `${share(ratio)} of the highest rate, l`}ess than four fifths. Look for the reason.${caution}`
    case 'too-few':
      return 'Too few people to say.'
    case 'not-compared':
      return 'They would rather not say, so they are not compared.'
  }
}

const share = (ratio: number | null) => `${Math.round((ratio ?? 0) * 100)}%`
