import type { Random } from './random'

type Kind = {
  titles: string[]
  roles: string[]
  services: string[]
  patterns: string[][]
  driving: string
  weight: number
}

/** What is advertised in care, about as often as it is. */
const kinds: Kind[] = [
  { titles: ['Care assistant', 'Carer', 'Care worker', 'Healthcare assistant'], roles: ['care-worker'], services: ['care-home'], patterns: [['days'], ['days', 'weekends'], ['evenings', 'weekends']], driving: 'not-needed', weight: 30 },
  { titles: ['Night care assistant', 'Night carer'], roles: ['care-worker'], services: ['care-home', 'nursing-home'], patterns: [['waking-nights']], driving: 'not-needed', weight: 8 },
  { titles: ['Home care worker', 'Domiciliary carer', 'Community care assistant'], roles: ['care-worker'], services: ['home-care'], patterns: [['days', 'evenings', 'weekends'], ['school-hours']], driving: 'essential', weight: 25 },
  { titles: ['Support worker', 'Learning disability support worker'], roles: ['support-worker'], services: ['supported-living'], patterns: [['days', 'sleep-ins'], ['days', 'weekends']], driving: 'helpful', weight: 14 },
  { titles: ['Senior care assistant', 'Team leader'], roles: ['senior-care-worker', 'team-leader'], services: ['care-home', 'extra-care'], patterns: [['days', 'evenings']], driving: 'helpful', weight: 8 },
  { titles: ['Registered nurse', 'Nurse, nights'], roles: ['nurse'], services: ['nursing-home'], patterns: [['days'], ['waking-nights']], driving: 'not-needed', weight: 6 },
  { titles: ['Activities coordinator'], roles: ['activities-coordinator'], services: ['day-service', 'care-home'], patterns: [['school-hours'], ['days']], driving: 'not-needed', weight: 3 },
  { titles: ['Cook', 'Housekeeper', 'Minibus driver'], roles: ['ancillary'], services: ['care-home'], patterns: [['days']], driving: 'not-needed', weight: 4 },
  { titles: ['Deputy manager', 'Registered manager'], roles: ['deputy-manager', 'registered-manager'], services: ['care-home'], patterns: [['days']], driving: 'helpful', weight: 2 },
] // prettier-ignore

const SENTENCES = [
  'You help people wash, dress and eat in the way they like.',
  'There is time to sit down and listen.',
  'We care about the small things: the right cup, the right chair, the right song.',
  'Training starts in your first week and is paid.',
  'You work in a small team that knows each other well.',
  'Most of our residents live with dementia.',
  'You drive between villages and finish where you started.',
  'The rota is out four weeks ahead, and swaps are easy.',
  'We cook fresh food every day, for residents and for staff.',
  'You give medicines and write short notes on a tablet.',
  'People choose what they do with their day: gardening, swimming, the pub.',
  'Our garden won a prize last summer.',
  'You need patience, good humour and a steady hand.',
  'A senior colleague is always on call.',
  'We have been inspected and found good.',
  'Families visit whenever they want.',
]

const weighted = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind))

/** One invented advert: everything of a vacancy that does not depend on whose it is. */
export function advert(random: Random) {
  const { below, pick } = random
  const kind = pick(weighted)
  const hoursMin = pick([0, 0, 12, 20, 30, 37.5])
  const pay = 1271 + below(30) * 10
  return {
    title: pick(kind.titles),
    roles: kind.roles,
    services: [pick(kind.services)],
    patterns: pick(kind.patterns),
    driving: kind.driving,
    contract: hoursMin === 0 ? 'bank' : pick(['permanent', 'permanent', 'permanent', 'fixed-term']),
    hours_min: hoursMin,
    hours_max: Math.max(hoursMin, pick([16, 24, 37.5])),
    pay_min_pence: pay,
    pay_max_pence: pay + below(10) * 10,
    experience: pick(['none', 'none', 'some', 'required']),
    sponsorship: below(20) === 0,
    description: Array.from({ length: 6 + below(8) }, () => pick(SENTENCES)).join(' '),
    published_days: below(85),
    closes_days: 1 + below(60),
    training_given: below(10) < 6,
    minimum_age: pick([null, null, null, null, null, null, null, null, 18, 21]),
    starts_days: pick([null, null, 7 + below(60)]),
  }
}
