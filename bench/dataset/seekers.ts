import { reachMetres } from '#app/brokering/matching/travel'
import type { TravelMode } from '#app/brokering/matching/facts'
import type { Random } from './random'

/** How people get to work, about as often as they do, and how many minutes they will travel. */
const journeys: { mode: TravelMode; minutes: number[]; weight: number }[] = [
  { mode: 'car', minutes: [20, 30, 30, 40, 45], weight: 50 },
  { mode: 'bus', minutes: [30, 45, 45, 60], weight: 30 },
  { mode: 'walk', minutes: [20, 30, 40], weight: 10 },
  { mode: 'bicycle', minutes: [20, 30], weight: 10 },
]
const weighted = journeys.flatMap((journey) => Array.from({ length: journey.weight }, () => journey))

const rolesWanted = [
  ['care-worker'],
  ['care-worker', 'support-worker'],
  ['care-worker', 'senior-care-worker'],
  ['support-worker', 'activities-coordinator'],
  ['ancillary'],
  ['nurse'],
]
const servicesWanted = [
  [],
  ['care-home'],
  ['home-care'],
  ['care-home', 'nursing-home'],
  ['supported-living', 'day-service'],
]
const matters = ['pay', 'near-home', 'training', 'team', 'guaranteed-hours', 'person-to-support']
const weekdays = [0, 1, 2, 3, 4]
const everyDay = [0, 1, 2, 3, 4, 5, 6]
/** Days and parts of the day somebody can work; bit n is tick n of the week grid. */
const weeks = [
  weekOf(weekdays, [0, 1]),
  weekOf(everyDay, [0, 1, 2]),
  weekOf(weekdays, [0]),
  weekOf([4, 5, 6], [1, 2]),
  weekOf(everyDay, [3]),
  weekOf(everyDay, [0, 1, 2, 3]),
]

function weekOf(days: number[], parts: number[]): number {
  return days.reduce((bits, day) => parts.reduce((all, part) => all | (1 << (day * 4 + part)), bits), 0)
}

/** One invented candidate: everything but who it is and where they live. */
export function seeker({ below, pick }: Random) {
  const { mode, minutes } = pick(weighted)
  const travelMinutes = pick(minutes)
  const hoursMin = pick([8, 12, 16, 20, 30])
  const ruledOut = below(5) === 0
  const isNurse = below(15) === 0
  const wanted = isNurse ? ['nurse'] : pick(rolesWanted)
  return {
    travel_mode: mode,
    travel_minutes: travelMinutes,
    reach_metres: reachMetres(mode, travelMinutes),
    slots: pick(weeks),
    sleep_ins: below(4) === 0,
    live_in: below(20) === 0,
    hours_min: hoursMin,
    hours_max: hoursMin + pick([4, 8, 10]),
    roles_wanted: wanted,
    roles_ruled_out: ruledOut
      ? ['nurse', 'ancillary', 'registered-manager'].filter((role) => !wanted.includes(role))
      : [],
    services_wanted: pick(servicesWanted),
    services_ruled_out: below(8) === 0 ? ['live-in-care', 'childrens-home'] : [],
    earliest_days: below(3) === 0 ? 7 + below(50) : null,
    car: mode === 'car',
    experience: pick(['none', 'none', 'personal', 'some', 'year-plus']),
    qualifications: pick([[], [], ['care-certificate'], ['care-certificate', 'level-2'], ['level-3']]),
    registrations: isNurse ? ['NMC'] : [],
    right_to_work: pick(['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'visa', 'sponsorship', 'not-sure']),
    may_switch_sponsor: below(2) === 0,
    age_band: pick(['18-20', '21-24', '25-plus', '25-plus', '25-plus', '25-plus']),
    pay_wish_pence: pick([null, 1271, 1300, 1350, 1400]),
    matters: matters.filter(() => below(3) === 0),
    support_kind: pick([null, null, 'older-people', 'learning-disability', 'children', 'one-person']),
    waiting_days: below(60),
  }
}
