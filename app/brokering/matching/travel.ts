import type { Point, TravelMode } from './facts'

/**
 * Journeys are reckoned, not routed: no timetable and no map leaves the council's network. Roads are longer than the
 * straight line by `detour`; `fixed` minutes go by whatever the distance (unlocking, parking, walking to the stop and
 * waiting). Speeds are door to door in mixed town and country, on the slow side.
 */
type Reckoning = { metresPerMinute: number; detour: number; fixed: number }

const reckonings: Record<TravelMode, Reckoning> = {
  walk: { metresPerMinute: 80, detour: 1.25, fixed: 0 },
  bicycle: { metresPerMinute: 250, detour: 1.25, fixed: 2 },
  bus: { metresPerMinute: 350, detour: 1.4, fixed: 12 },
  car: { metresPerMinute: 700, detour: 1.3, fixed: 2 },
}

/** Whole metres between two places, rounded up, so that "within reach" means the same here and in an index. */
export function metresBetween(from: Point, to: Point): number {
  const east = from.eastings - to.eastings
  const north = from.northings - to.northings
  return Math.ceil(Math.sqrt(east * east + north * north))
}

/**
 * Whole minutes one way, rounded up, for a straight line of so many metres. Nobody takes a bus or a car for what is
 * quicker on foot. Never less for a longer way.
 */
export function journeyMinutes(mode: TravelMode, metres: number): number {
  const whole = Math.ceil(metres)
  return Math.min(minutesBy(reckonings[mode], whole), minutesBy(reckonings.walk, whole))
}

/**
 * Minutes by bus where somebody depends on it; null where walking is as quick, or within the longest journey they want.
 */
export function byBusMinutes(metres: number, longest: number): number | null {
  const whole = Math.ceil(metres)
  const [bus, walk] = [minutesBy(reckonings.bus, whole), minutesBy(reckonings.walk, whole)]
  return Number.isFinite(whole) && bus < walk && walk > longest ? bus : null
}

function minutesBy({ metresPerMinute, detour, fixed }: Reckoning, metres: number): number {
  return Math.ceil(fixed + (metres * detour) / metresPerMinute)
}

/** The largest whole number of metres whose journey takes at most so many minutes. */
export function reachMetres(mode: TravelMode, minutes: number): number {
  if (minutes < 0) return 0
  const { metresPerMinute, detour, fixed } = reckonings[mode]
  const walk = (Math.floor(minutes) * reckonings.walk.metresPerMinute) / reckonings.walk.detour
  let metres = Math.floor(Math.max(walk, ((Math.floor(minutes) - fixed) * metresPerMinute) / detour))
  // Division of decimals may be out by one either way; the journey itself decides.
  while (journeyMinutes(mode, metres + 1) <= minutes) metres += 1
  while (metres > 0 && journeyMinutes(mode, metres) > minutes) metres -= 1
  return metres
}
