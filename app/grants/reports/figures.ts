import { fromDateColumn, londonDate } from '#app/shared/dates'
import { workingDaysBetween } from '#app/shared/working-days'
import { isTold, toldParts, type Readers } from './suppress'

/** People and money of one part of a whole, as counted. */
export type Part = { label: string; people: number; pence: number }

/** As told: null where it is hidden from these readers, or where the whole tells nothing. */
export type ToldPart = { label: string; people: number | null; pence: number | null }

/** A table of parts with their total, small parts hidden. `unit` says what is counted. */
export type Breakdown = { key: string; title: string; unit: string; parts: ToldPart[]; total: ToldPart }

type How = { whole?: { people: number; pence: number }; order?: 'given' | 'largest'; readers?: Readers }

/**
 * Parts as these readers may be told them; as published where nobody says. The whole is given where parts overlap (one award may be for several costs), so that they
 * do not add up to it.
 */
export function breakdown(
  of: { key: string; title: string; unit: string },
  parts: readonly Part[],
  { whole, order = 'largest', readers = 'public' }: How = {},
): Breakdown {
  const mayTell = readers === 'staff' ? parts.map(() => true) : toldParts(parts.map(({ people }) => people))
  const sum = whole ?? {
    people: parts.reduce((all, { people }) => all + people, 0),
    pence: parts.reduce((all, { pence }) => all + pence, 0),
  }
  const toldTotal = readers === 'staff' || isTold(sum.people)
  const shown = parts.map(({ label, people, pence }, index): ToldPart =>
    mayTell[index] && toldTotal ? { label, people, pence } : { label, people: null, pence: null },
  )
  return {
    ...of,
    parts: order === 'given' ? shown : largestFirst(shown),
    total: toldTotal ? { label: 'All', ...sum } : { label: 'All', people: null, pence: null },
  }
}

/** What is hidden comes last, by name: a place in the order would tell how many there are. */
function largestFirst(parts: readonly ToldPart[]): ToldPart[] {
  return parts.toSorted((a, b) => (b.people ?? -1) - (a.people ?? -1) || a.label.localeCompare(b.label, 'en-GB'))
}

export type Decided = { submittedAt: Date; decidedAt: Date; dueOn: Date; firstRound: boolean }

/** How long decisions took. Null where they are too few to tell. */
export type Speed = {
  decided: number | null
  /** Working days from the day it was sent, half of them took less. */
  medianDays: number | null
  /** Of those decided in the first round, whole per cent by the day they were due. */
  withinPercent: number | null
}

export function speedOf(decided: readonly Decided[], readers: Readers = 'public'): Speed {
  const tells = (count: number) => count > 0 && (readers === 'staff' || isTold(count))
  const inTime = decided.filter(({ firstRound }) => firstRound)
  if (!tells(decided.length)) return { decided: null, medianDays: null, withinPercent: null }
  const days = decided
    .map(({ submittedAt, decidedAt }) => workingDaysBetween(londonDate(submittedAt), londonDate(decidedAt)))
    .toSorted((a, b) => a - b)
  const middle = days.length >> 1
  const within = inTime.filter(({ decidedAt, dueOn }) => londonDate(decidedAt) <= fromDateColumn(dueOn)).length
  return {
    decided: decided.length,
    medianDays: days.length % 2 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2,
    withinPercent: tells(inTime.length) ? Math.round((within / inTime.length) * 100) : null,
  }
}

/** What second looks at the decisions of a year found. Null where they are too few to tell. */
export type SecondLooks = {
  drawn: number | null
  reviewed: number | null
  /** Of those looked at again: right, and right on evidence that was enough, whole per cent. */
  rightPercent: number | null
  soundPercent: number | null
}

export function secondLooksOf(
  { drawn, found }: { drawn: number; found: Record<string, number> },
  readers: Readers = 'public',
): SecondLooks {
  const reviewed = Object.values(found).reduce((sum, count) => sum + count, 0)
  const [sound, weak] = [found['right'] ?? 0, found['weak-evidence'] ?? 0]
  const tells = (count: number) => readers === 'staff' || isTold(count)
  const percent = (count: number) => (reviewed > 0 && tells(reviewed) ? Math.round((count / reviewed) * 100) : null)
  return {
    drawn: tells(drawn) ? drawn : null,
    reviewed: tells(reviewed) ? reviewed : null,
    rightPercent: percent(sound + weak),
    soundPercent: percent(sound),
  }
}

export type PotMoney = {
  id: string
  name: string
  funder: string
  allocatedPence: number
  committedPence: number
  spentPence: number
  recoveredPence: number
  leftPence: number
}

export type SchemeMoney = {
  id: string
  name: string
  /** Null, with the sums: too few awards to tell. */
  awards: number | null
  committedPence: number | null
  spentPence: number | null
  recoveredPence: number | null
}

/** What the page and the CSV say. */
export type GrantReport = {
  pots: PotMoney[]
  schemes: SchemeMoney[]
  /** Of one scheme in one financial year; null when there is no scheme to read of. */
  chosen: {
    schemeId: string
    name: string
    year: number
    breakdowns: Breakdown[]
    speed: Speed
    secondLooks: SecondLooks
  } | null
  /** What can be chosen. */
  choices: { schemes: { id: string; name: string }[]; years: number[] }
}
