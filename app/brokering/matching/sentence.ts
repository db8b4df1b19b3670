import { needParts, type Fit, type MatchPart, type PartName } from './match'

/** Said of every fit; the rest only where it is short of the most it could be. */
const always: readonly PartName[] = ['distance', 'pattern', 'pay']
/** More would no longer be a sentence. */
const MOST_SHORTCOMINGS = 2
/** A part that keeps so much of its points is no shortcoming. */
const GOOD_SHARE = 0.75

/** "4.2 miles, 15 min by car; covers all 3 evenings; pays 40p more than asked; no home-care experience yet". */
export function matchSentence({ parts, notes }: Pick<Fit, 'parts' | 'notes'>): string {
  const said = always.flatMap((name) => parts.find((part) => part.name === name && part.mostTenths > 0) ?? [])
  const short = parts
    .filter((part) => !always.includes(part.name) && part.tenths < GOOD_SHARE * part.mostTenths)
    .toSorted((a, b) => lost(b) - lost(a))
    .slice(0, MOST_SHORTCOMINGS)
  return [...said, ...short]
    .map((part) => part.words)
    .concat(notes)
    .join('; ')
}

/** What an employer may read: the way to them and their own half of the score. What somebody asks for is not theirs to know. */
const forEmployers: readonly PartName[] = ['distance', ...needParts]

/** "4.2 miles, 15 min by car; covers all 3 evenings; no home-care experience yet". */
export function employerSentence({ parts }: Pick<Fit, 'parts'>): string {
  return parts
    .filter(({ name, mostTenths }) => forEmployers.includes(name) && mostTenths > 0)
    .map(({ words }) => words)
    .join('; ')
}

function lost({ tenths, mostTenths }: MatchPart): number {
  return mostTenths - tenths
}
