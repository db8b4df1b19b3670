import { ticks, type Tick } from '#app/hiring/applications/availability'
import { slotsOf, type CandidateProfile } from '#app/brokering/candidates/profile'
import type { Matter } from '#app/brokering/matching/facts'
import { registersFor } from '#app/jobs/vocabulary/role-facts'
import type { Role, Service } from '#app/jobs/vocabulary/vocabulary'
import { addDays, type LocalDate } from '#app/shared/dates'
import type { Random } from '../random'
import type { Sector } from '../organisations/sites'
import type { DemoVacancy } from '../jobs/vacancies'

/** Lives that people who look for care work lead; each shapes what they can and want to do. */
const LIVES = {
  daytime: 22,
  'school-hours': 15,
  nights: 9,
  weekends: 9,
  evenings: 9,
  'any-time': 14,
  nurse: 6,
  experienced: 9,
  student: 6,
  sponsored: 5,
  'live-in': 2,
} as const
type Life = keyof typeof LIVES

const during = (days: readonly string[], parts: readonly string[]): Tick[] =>
  ticks.filter((tick) => days.includes(tick.slice(0, 3)) && parts.includes(tick.slice(4)))
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri']
const WEEKEND = ['sat', 'sun']

function timesOf(random: Random, life: Life): Pick<CandidateProfile, 'slots' | 'hoursMin' | 'hoursMax'> {
  const of = (hoursMin: number, hoursMax: number, ...ticked: Tick[]) => ({ slots: slotsOf(ticked), hoursMin, hoursMax })
  switch (life) {
    case 'school-hours':
      return of(12, 25, ...during(random.some(WEEKDAYS, random.between(3, 5)), ['morning', 'afternoon']))
    case 'nights':
      return of(20, 40, ...during([...WEEKDAYS, ...WEEKEND], ['night']))
    case 'weekends':
      return of(8, 20, ...during(WEEKEND, ['morning', 'afternoon', 'evening']))
    case 'evenings':
      return of(12, 28, ...during(WEEKDAYS, ['evening']), ...during(WEEKEND, ['afternoon', 'evening']))
    case 'student':
      return of(8, 20, ...during(WEEKDAYS, ['evening']), ...during(WEEKEND, ['morning', 'afternoon', 'evening']))
    case 'daytime':
      return of(16, 40, ...during(WEEKDAYS, ['morning', 'afternoon']), ...during(['sat'], ['morning']))
    case 'live-in':
      return { slots: 0, hoursMin: 40, hoursMax: 70 }
    default:
      return of(16, 44, ...ticks)
  }
}

const ROLES: Record<Life, readonly (readonly Role[])[]> = {
  daytime: [
    ['care-worker', 'support-worker'],
    ['support-worker', 'activities-coordinator'],
    ['ancillary', 'care-worker'],
  ],
  'school-hours': [['care-worker'], ['care-worker', 'ancillary'], ['support-worker', 'personal-assistant']],
  nights: [['care-worker'], ['care-worker', 'senior-care-worker']],
  weekends: [
    ['care-worker', 'support-worker'],
    ['ancillary', 'activities-coordinator'],
  ],
  evenings: [['care-worker'], ['support-worker', 'care-worker']],
  'any-time': [['care-worker', 'support-worker'], ['care-worker', 'apprentice'], []],
  nurse: [['nurse'], ['nurse', 'deputy-manager']],
  experienced: [
    ['senior-care-worker', 'team-leader'],
    ['senior-care-worker', 'care-worker'],
    ['team-leader', 'deputy-manager'],
    ['deputy-manager', 'registered-manager'],
  ],
  student: [['care-worker', 'support-worker'], ['ancillary']],
  sponsored: [['nurse'], ['care-worker', 'senior-care-worker']],
  'live-in': [['care-worker']],
}

const SERVICES: readonly (readonly Service[])[] = [
  ['care-home'],
  ['care-home', 'nursing-home'],
  ['home-care'],
  ['home-care', 'extra-care'],
  ['supported-living', 'day-service'],
  ['supported-living'],
  [],
  [],
]

const MATTERS: readonly (readonly Matter[])[] = [
  ['near-home', 'team'],
  ['pay', 'guaranteed-hours'],
  ['guaranteed-hours', 'near-home', 'training'],
  ['training', 'team'],
  ['person-to-support', 'team'],
  ['near-home'],
  ['pay'],
  [],
]

const OWN_WORDS = [
  'I looked after my mum until the spring and would like to do it for others.',
  'I have two children at primary school, so mornings are best.',
  'I did care work in Portugal for six years and would like to come back to it.',
  'I am leaving retail after eleven years. I like people, and I am never late.',
  'I would rather work with the same few people than see somebody new each day.',
  'Nights suit me. My partner is at home with the children then.',
  'I passed my test in June and have my own car.',
  'I am a bit nervous about personal care and would like to see it first.',
  'I am studying at college and want to become a nurse.',
  '',
  '',
  '',
]
const LANGUAGES = [
  'Polish',
  'Portuguese',
  'Punjabi',
  'Urdu',
  'Romanian',
  'Tetum',
  'Hindi',
  'French',
  'Welsh',
  'Shona',
  'British Sign Language',
]
const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ']

export type DemoProfile = CandidateProfile & { eastings: number; northings: number }

/** Somebody who lives in the sector, with a life of their own. */
export function inventProfile(random: Random, sector: Sector, today: LocalDate): DemoProfile {
  const life = random.weighted(LIVES)
  const experienced = life === 'nurse' || life === 'experienced' || life === 'sponsored'
  const driving =
    life === 'student'
      ? random.weighted({ no: 70, licence: 20, car: 10 })
      : random.weighted({ car: 55, licence: 10, no: 35 })
  const travelMode = driving === 'car' ? 'car' : random.weighted({ bus: 60, bicycle: 25, walk: 15 })
  const rolesWanted = [...random.pick(ROLES[life])]
  const nurse = rolesWanted.includes('nurse')
  const servicesWanted = nurse ? (['nursing-home'] as Service[]) : [...random.pick(SERVICES)]
  const matters = [...random.pick(MATTERS)]
  return {
    postcode: `${sector.sector}${random.pick(LETTERS)}${random.pick(LETTERS)}`,
    eastings: sector.eastings,
    northings: sector.northings,
    ageBand: life === 'student' ? '18-20' : random.weighted({ '18-20': 5, '21-24': 15, '25-plus': 80 }),
    travelMode,
    travelMinutes: random.pick(
      travelMode === 'walk' ? [20, 30] : travelMode === 'bus' ? [30, 45, 60] : [15, 20, 30, 30, 45],
    ),
    ...timesOf(random, life),
    sleepIns: life === 'any-time' && random.chance(0.5),
    liveIn: life === 'live-in',
    earliestStart: random.chance(0.3) ? addDays(today, random.between(3, 40)) : null,
    rolesWanted,
    rolesRuledOut: random.chance(0.25) && !rolesWanted.includes('ancillary') ? ['ancillary'] : [],
    servicesWanted,
    servicesRuledOut: random.chance(0.2) && !servicesWanted.includes('home-care') ? ['home-care'] : [],
    matters,
    supportKind: matters.includes('person-to-support')
      ? random.pick(['older-people', 'learning-disability', 'one-person'] as const)
      : null,
    payWishPence: nurse ? 2_050 : random.chance(0.6) ? random.pick([1_271, 1_280, 1_300, 1_320, 1_350, 1_400]) : null,
    experience: experienced ? 'year-plus' : random.weighted({ none: 45, personal: 25, some: 15, 'year-plus': 15 }),
    qualifications: experienced
      ? random.some(['care-certificate', 'level-2', 'level-3'], 2)
      : random.chance(0.2)
        ? ['care-certificate']
        : [],
    ...standing(rolesWanted),
    registrations: nurse ? ['NMC'] : [],
    languages: random.chance(0.35) ? [random.pick(LANGUAGES)] : [],
    licence: driving !== 'no',
    car: driving === 'car',
    rightToWork: life === 'sponsored' ? 'sponsorship' : random.weighted({ yes: 92, visa: 5, 'not-sure': 3 }),
    maySwitchSponsor: life === 'sponsored' && random.chance(0.5),
    ownWords: random.pick(OWN_WORDS),
  }
}

/** What somebody who asks for these roles brings to them; people who want no more than to care were not asked. */
function standing(roles: readonly Role[]): Pick<CandidateProfile, 'workingTowards' | 'leadership'> {
  if (roles.includes('registered-manager')) return { workingTowards: 'level-5', leadership: 'service' }
  if (roles.includes('deputy-manager')) return { workingTowards: 'level-4', leadership: 'team' }
  return { workingTowards: null, leadership: roles.includes('team-leader') ? 'team' : null }
}

/** The same person as somebody for whom there is always something: any time, by car; near a place if one is given. */
export function asFlexible(profile: DemoProfile, near: Sector | null): DemoProfile {
  const home = near && {
    postcode: `${near.sector}${profile.postcode.slice(-2)}`,
    eastings: near.eastings,
    northings: near.northings,
  }
  return {
    ...profile,
    ...home,
    travelMode: 'car',
    travelMinutes: 45,
    licence: true,
    car: true,
    slots: slotsOf(ticks),
    liveIn: false,
    hoursMin: 16,
    hoursMax: 40,
    rolesWanted: ['care-worker', 'support-worker', 'senior-care-worker'],
    rolesRuledOut: [],
    servicesRuledOut: [],
    ageBand: '25-plus',
    earliestStart: null,
    rightToWork: 'yes',
    maySwitchSponsor: false,
  }
}

/** The same person as somebody who got this job: near it, free for its shifts, with what it asks for. */
export function asHiredFor({ row, site }: DemoVacancy, near: Sector, profile: DemoProfile): DemoProfile {
  const [service] = row.services
  return {
    ...profile,
    postcode: `${near.sector}${profile.postcode.slice(-2)}`,
    eastings: near.eastings,
    northings: near.northings,
    travelMode: 'car',
    travelMinutes: 45,
    licence: true,
    car: true,
    slots: slotsOf(ticks),
    sleepIns: true,
    liveIn: row.patterns.includes('live-in'),
    hoursMin: Math.min(row.hoursMin, 16),
    hoursMax: Math.max(row.hoursMax, 37.5),
    rolesWanted: row.roles,
    rolesRuledOut: [],
    servicesWanted: service && site.services.includes(service) ? [service] : [],
    servicesRuledOut: [],
    ageBand: '25-plus',
    earliestStart: null,
    experience: row.experience === 'none' ? profile.experience : 'year-plus',
    ...standing(row.roles),
    registrations: registersFor(row.roles).map(({ short }) => short),
    rightToWork: 'yes',
    maySwitchSponsor: false,
  }
}

/** Somebody whom a broker has only spoken to for a minute: where they live, and little else. */
export function knownSoFar(profile: DemoProfile): DemoProfile {
  return {
    ...profile,
    slots: 0,
    liveIn: false,
    hoursMin: 0,
    hoursMax: 0,
    rolesWanted: [],
    servicesWanted: [],
    workingTowards: null,
    leadership: null,
    ownWords: '',
  }
}
