import type { CandidateFacts, ShiftTime, VacancyFacts } from '../facts'
import { partsOfDay, slotsOfParts } from '../shifts'
import { byBusMinutes } from '../travel'

/** Minutes after midnight: no bus is reckoned to set off before the first, nor to be on its way at the last. */
const FIRST_BUS = 6 * 60
const LAST_BUS = 23 * 60
const SCHOOL_BEGINS = 9 * 60
const DAY = 24 * 60
/** A shift counts for a part of the day only where more of it lies in it: one until 22:15 is no night. */
const BARELY = 60

/** Slots of the week grid. */
export type ByBus = {
  /** A bus goes to and from their shifts; from the times that the advert names, or at any usual hour of theirs. */
  sure: number
  /** These, and those whose times nobody named and to which none goes at the usual ones: they may be others. */
  possible: number
}

/**
 * Which slots' shifts somebody gets to and home from by bus; null where that is no question: they travel otherwise, or are
 * as quick on foot, or could walk it within the longest journey they want.
 */
export function slotsByBus(
  candidate: Pick<CandidateFacts, 'travelMode' | 'travelMinutes'>,
  { shiftTimes, patterns }: Pick<VacancyFacts, 'shiftTimes' | 'patterns'>,
  metres: number,
): ByBus | null {
  if (candidate.travelMode !== 'bus') return null
  const minutes = byBusMinutes(metres, candidate.travelMinutes)
  if (minutes === null) return null
  // A part of the day in which the advert names shifts has these; any other has the usual ones, which are only assumed.
  const parts = partsOfDay.map((part) => {
    const named = shiftTimes.filter((shift) => minutesIn(shift, part) > BARELY)
    const shifts = named.length > 0 ? named : [usualShift(part, patterns)]
    return { part, isNamed: named.length > 0, runs: shifts.some((shift) => runsFor(shift, minutes)) }
  })
  return {
    sure: slotsOfParts(parts.filter(({ runs: goes }) => goes).map(({ part }) => part)),
    possible: slotsOfParts(parts.filter(({ runs: goes, isNamed }) => goes || !isNamed).map(({ part }) => part)),
  }
}

type PartOfDay = (typeof partsOfDay)[number]

function usualShift(part: PartOfDay, patterns: VacancyFacts['patterns']): ShiftTime {
  const schoolOnly = patterns.includes('school-hours') && !patterns.some((one) => one === 'days' || one === 'weekends')
  return schoolOnly && part === partsOfDay[0] ? { ...part, begins: SCHOOL_BEGINS } : part
}

/** Whether a bus runs from home to the beginning of a shift, and home from its end. */
function runsFor({ begins, ends }: ShiftTime, minutes: number): boolean {
  return runs(begins - minutes, minutes) && runs(ends, minutes)
}

function runs(setsOff: number, minutes: number): boolean {
  const from = (setsOff + DAY) % DAY
  return from >= FIRST_BUS && from + minutes <= LAST_BUS
}

/** How much of a shift lies in a part of the day; one through the night lies on both sides of midnight. */
function minutesIn(shift: ShiftTime, part: ShiftTime): number {
  let minutes = 0
  for (const a of spans(shift))
    for (const b of spans(part)) minutes += Math.max(0, Math.min(a.ends, b.ends) - Math.max(a.begins, b.begins))
  return minutes
}

function spans({ begins, ends }: ShiftTime): ShiftTime[] {
  if (ends > begins) return [{ begins, ends }]
  return [
    { begins, ends: DAY },
    { begins: 0, ends },
  ]
}
