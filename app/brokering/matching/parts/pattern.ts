import { timesKnown, type Look, type ScorePart } from '../look'
import { patternCover, type Covered, type ShiftKind } from '../shifts'
import { UNKNOWN_WORDS } from './unknown'
import { hoursNumber } from '../words'
import { listWords } from '#app/shared/list-words'

export const patternPart: ScorePart = { name: 'pattern', share: ({ covered }) => covered, words: patternWords }

/** Where a vacancy has one kind of shift, its hours or shifts are counted; of several, nobody has said how they divide. */
type Words = { plain: string; counted: string; one?: string }

const kindWords: Record<ShiftKind, Words> = {
  days: { plain: 'days', counted: 'daytime hours' },
  evenings: { plain: 'evenings', counted: 'evenings', one: 'the evening' },
  'waking-nights': { plain: 'waking nights', counted: 'waking nights', one: 'the waking night' },
  'sleep-ins': { plain: 'sleep-ins', counted: 'sleep-ins', one: 'the sleep-in' },
  weekends: { plain: 'weekends', counted: 'weekend hours' },
  'school-hours': { plain: 'school hours', counted: 'school hours' },
  nights: { plain: 'nights', counted: 'nights', one: 'the night' },
  any: { plain: 'hours', counted: 'hours' },
  'live-in': { plain: 'living in', counted: 'living in' },
}

/** "covers all 3 evenings"; "covers all its shifts"; "covers its days and part of its evenings, but no weekends". */
function patternWords({ candidate, vacancy, when, busUnknown }: Look): string {
  if (!timesKnown(candidate)) return `times that can be worked are not said, ${UNKNOWN_WORDS}`
  const words = coverWords(vacancy, when)
  const reached = when.slots === candidate.slots ? words : `${words}, counting only shifts that a bus goes to and from`
  return busUnknown
    ? `${reached}; the advert does not say when its shifts begin, and a bus may not run, ${UNKNOWN_WORDS}`
    : reached
}

function coverWords(vacancy: Look['vacancy'], when: Look['when']): string {
  const kinds = patternCover(when, vacancy)
  const [first, ...others] = kinds
  if (others.length === 0) return onlyKindWords(first!, (vacancy.hoursMin ?? 0) > 0)
  if (kinds.every(isFull)) return 'covers all its shifts'
  const plain = ({ kind }: Covered) => kindWords[kind].plain
  const full = kinds.filter(isFull).map((one) => `its ${plain(one)}`)
  const some = kinds.filter((one) => !isFull(one) && one.covered > 0).map((one) => `part of its ${plain(one)}`)
  const none = kinds.filter((one) => one.covered <= 0).map((one) => `no ${plain(one)}`)
  return `covers ${[listWords([...full, ...some]), listWords(none)].filter(Boolean).join(', but ')}`
}

function onlyKindWords(only: Covered, counted: boolean): string {
  const { kind, needed, covered, slotHours } = only
  if (kind === 'live-in') return 'can live in'
  const { plain, counted: noun, one } = kindWords[kind]
  // Half of the nights may be sleep-ins, which is no number of nights.
  if (!counted || (kind === 'nights' && !isFull(only)))
    return isFull(only) ? `covers its ${plain}` : `covers part of its ${plain}`
  if (slotHours === null)
    return isFull(only)
      ? `covers all ${hoursNumber(needed)} ${noun}`
      : `covers ${hoursNumber(covered)} of ${hoursNumber(needed)} ${noun}`
  const shifts = shiftCount(needed, slotHours)
  if (!isFull(only)) return `covers ${Math.floor(covered / slotHours)} of ${shifts} ${noun}`
  if (shifts === 1) return `covers ${one ?? noun}`
  return shifts === 2 ? `covers both ${noun}` : `covers all ${shifts} ${noun}`
}

function isFull({ needed, covered }: Covered): boolean {
  return covered >= needed
}

/** Whole shifts that so many hours take; a hair's breadth of rounding makes no further one. */
function shiftCount(hours: number, slotHours: number): number {
  return Math.ceil(hours / slotHours - 1e-9)
}
