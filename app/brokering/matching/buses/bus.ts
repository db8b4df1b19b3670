import type { CandidateFacts, ShiftTime, VacancyFacts } from '../facts'
import { partsOfDay, slotsOfParts } from '../shifts'
import { byBusMinutes } from '../travel'

/** Minutes after midnight: no bus is reckoned to set off before the first, nor to be on its way at the last. */
const FIRST_BUS = 6 * 60
const LAST_BUS = 23 * 60
const SCHOOL_BEGINS = 9 * 60
const DAY = 24 * 60

/**
 * The slots of the week grid whose shifts somebody gets to and home from by bus; null where that is no question: they
 * travel otherwise, or are as quick on foot, or could walk it within the longest journey they want.
 */
export function slotsByBus(
  candidate: Pick<CandidateFacts, 'travelMode' | 'travelMinutes'>,
  { shiftTimes, patterns }: Pick<VacancyFacts, 'shiftTimes' | 'patterns'>,
  metres: number,
): number | null {
  if (candidate.travelMode !== 'bus') return null
  const minutes = byBusMinutes(metres, candidate.travelMinutes)
  if (minutes === null) return null
  return slotsOfParts(
    partsOfDay.filter((part) => {
      // A part of the day in which the advert names shifts has these; any other has the usual ones.
      const named = shiftTimes.filter((shift) => overlaps(shift, part))
      const shifts = named.length > 0 ? named : [usualShift(part, patterns)]
      return shifts.some((shift) => runsFor(shift, minutes))
    }),
  )
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

/** A shift through the night counts on both sides of midnight. */
function overlaps(one: ShiftTime, other: ShiftTime): boolean {
  return spans(one).some((a) => spans(other).some((b) => a.begins < b.ends && b.begins < a.ends))
}

function spans({ begins, ends }: ShiftTime): ShiftTime[] {
  if (ends > begins) return [{ begins, ends }]
  return [
    { begins, ends: DAY },
    { begins: 0, ends },
  ]
}
