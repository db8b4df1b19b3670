import { patterns, type Pattern } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateFacts, VacancyFacts } from './facts'

/** Hours of the parts of a day, in the order of the week grid: 7am to midday, to 6pm, to 10pm, to 7am. */
const DAY_HOURS: SlotHours = [5, 6, 4, 9]
/** Between dropping off and picking up: 9am to midday, to 3pm. */
const SCHOOL_HOURS: SlotHours = [3, 3, 0, 0]
/** What counts as needed where no hours are guaranteed: one long shift. */
export const HOURS_WITHOUT_GUARANTEE = 8

type SlotHours = readonly [morning: number, afternoon: number, evening: number, night: number]

const MORNING = 1
const AFTERNOON = 2
const EVENING = 4
const NIGHT = 8
const weekdays = [0, 1, 2, 3, 4]
const weekend = [5, 6]
const allWeek = [...weekdays, ...weekend]

/** Bits of the week grid (bit 4 × day + part, Monday morning first) for some days and parts of the day. */
function bits(days: readonly number[], parts: number): number {
  return days.reduce((mask, day) => mask | (parts << (4 * day)), 0)
}

const partMasks = [MORNING, AFTERNOON, EVENING, NIGHT].map((part) => bits(allWeek, part)) as [
  number,
  number,
  number,
  number,
]

/** When the usual shifts of each part of the day begin and end, in minutes after midnight, in the order of the grid. */
export const partsOfDay = [
  { bits: MORNING, begins: 7 * 60, ends: 12 * 60 },
  { bits: AFTERNOON, begins: 12 * 60, ends: 18 * 60 },
  { bits: EVENING, begins: 18 * 60, ends: 22 * 60 },
  { bits: NIGHT, begins: 22 * 60, ends: 7 * 60 },
] as const

/** The slots of the whole week in these parts of the day. */
export function slotsOfParts(parts: readonly (typeof partsOfDay)[number][]): number {
  return parts.reduce((mask, part) => mask | bits(allWeek, part.bits), 0)
}

export type ShiftKind = Pattern | 'nights' | 'any'

/** One kind of shift that a vacancy has, and the share of its hours that are worked in it. */
type Demand = { kind: ShiftKind; mask: number; hours: SlotHours; portion: number; capacity: number }

/** How much of one kind of shift is covered. Hours a week; `slotHours` where all its shifts are equally long. */
export type Covered = { kind: ShiftKind; needed: number; covered: number; slotHours: number | null }

const anyDemand = demand('any', bits(allWeek, MORNING | AFTERNOON | EVENING | NIGHT), DAY_HOURS, 1)

/** Demands by the set of patterns (bit n is patterns[n]): there are only 128, so each is worked out once. */
const demandsBySet: (readonly Demand[] | undefined)[] = []

function demandsOf(wanted: readonly Pattern[]): readonly Demand[] {
  let set = 0
  for (const pattern of wanted) set |= 1 << patterns.indexOf(pattern)
  return (demandsBySet[set] ??= workOutDemands(new Set(wanted)))
}

type Wanted = { wanted: ReadonlySet<Pattern>; share: number }

const daytime = bits(weekdays, MORNING | AFTERNOON)
const nights = bits(allWeek, NIGHT)

/**
 * What each pattern asks for; null where another pattern of the same vacancy asks for it too. The demands of a vacancy
 * share its hours equally and never share a slot, so that one evening is not counted twice: evenings are those of
 * weekdays where weekends are named too; school hours are part of days, waking nights and sleep-ins are both nights.
 */
const demandOf = {
  days: ({ wanted, share }) => demand('days', daytime, DAY_HOURS, wanted.has('school-hours') ? 2 * share : share),
  'school-hours': ({ wanted, share }) =>
    wanted.has('days') ? null : demand('school-hours', daytime, SCHOOL_HOURS, share),
  evenings: ({ wanted, share }) =>
    demand('evenings', bits(wanted.has('weekends') ? weekdays : allWeek, EVENING), DAY_HOURS, share),
  weekends: ({ share }) => demand('weekends', bits(weekend, MORNING | AFTERNOON | EVENING), DAY_HOURS, share),
  'waking-nights': ({ wanted, share }) =>
    wanted.has('sleep-ins')
      ? demand('nights', nights, DAY_HOURS, 2 * share)
      : demand('waking-nights', nights, DAY_HOURS, share),
  'sleep-ins': ({ wanted, share }) =>
    wanted.has('waking-nights') ? null : demand('sleep-ins', nights, DAY_HOURS, share),
  'live-in': ({ share }) => ({ ...demand('live-in', 0, DAY_HOURS, share), capacity: 168 }),
} satisfies Record<Pattern, (among: Wanted) => Demand | null>

function workOutDemands(wanted: ReadonlySet<Pattern>): readonly Demand[] {
  if (wanted.size === 0) return [anyDemand]
  const among = { wanted, share: 1 / wanted.size }
  return Object.entries(demandOf)
    .filter(([pattern]) => wanted.has(pattern as Pattern))
    .flatMap(([, ask]) => ask(among) ?? [])
}

function demand(kind: ShiftKind, mask: number, hours: SlotHours, portion: number): Demand {
  return { kind, mask, hours, portion, capacity: hoursIn(mask, hours) }
}

function hoursIn(slots: number, hours: SlotHours): number {
  let total = 0
  for (let part = 0; part < 4; part++) total += hours[part]! * countBits(slots & partMasks[part]!)
  return total
}

function countBits(mask: number): number {
  let rest = mask - ((mask >> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >> 2) & 0x33333333)
  return (((rest + (rest >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24
}

export type When = Pick<CandidateFacts, 'slots' | 'sleepIns' | 'liveIn'>
type Needs = Pick<VacancyFacts, 'patterns' | 'hoursMin'>

function neededHours(vacancy: Needs): number {
  return vacancy.hoursMin || HOURS_WITHOUT_GUARANTEE
}

function neededFor({ portion, capacity }: Demand, hours: number): number {
  return Math.min(hours * portion, capacity)
}

function coveredOf({ kind, mask, hours }: Demand, needed: number, candidate: When): number {
  if (kind === 'live-in') return candidate.liveIn ? needed : 0
  if (kind === 'sleep-ins' && !candidate.sleepIns) return 0
  const free = hoursIn(candidate.slots & mask, hours)
  // Who does not sleep in covers the waking half of the nights at most.
  return Math.min(free, kind === 'nights' && !candidate.sleepIns ? needed / 2 : needed)
}

/**
 * The share (0–1) of the hours a vacancy needs, in the shifts it has, that somebody is free for. 0 means that no shift
 * overlaps. Never less with more free slots.
 */
export function patternShare(candidate: When, vacancy: Needs): number {
  const hours = neededHours(vacancy)
  let needed = 0
  let covered = 0
  for (const one of demandsOf(vacancy.patterns)) {
    const need = neededFor(one, hours)
    needed += need
    covered += coveredOf(one, need, candidate)
  }
  return needed > 0 ? covered / needed : 1
}

/** The same, kind by kind. */
export function patternCover(candidate: When, vacancy: Needs): Covered[] {
  const hours = neededHours(vacancy)
  return demandsOf(vacancy.patterns).map((one) => {
    const needed = neededFor(one, hours)
    return { kind: one.kind, needed, covered: coveredOf(one, needed, candidate), slotHours: slotHours[one.kind] }
  })
}

const slotHours = {
  days: null,
  'school-hours': null,
  evenings: DAY_HOURS[2],
  weekends: null,
  'waking-nights': DAY_HOURS[3],
  'sleep-ins': DAY_HOURS[3],
  nights: DAY_HOURS[3],
  'live-in': null,
  any: null,
} satisfies Record<ShiftKind, number | null>

/** Bits of the week grid in which a vacancy with these patterns has work; 0 for live-in alone. */
export function slotsOfPatterns(wanted: readonly Pattern[]): number {
  return demandsOf(wanted).reduce((mask, one) => mask | one.mask, 0)
}
