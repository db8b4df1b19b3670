import * as fc from 'fast-check'
import { contracts, drivings, experiences, patterns, roles, services, type Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import {
  candidateExperiences,
  matchRightsToWork,
  leaderships,
  matters,
  qualifications,
  registrations,
  studies,
  supportKinds,
  travelModes,
  type CandidateFacts,
  type PairFacts,
  type VacancyFacts,
} from './facts'
import { partNames, type PartName, type Weights } from './match'
import type { MatchSettings } from './match-pair'
import { defaultWeights } from './weights'

/** The example of the issue: 4.2 miles from home, three evenings, 40p above the wish, new to home care. */
export const candidate: CandidateFacts = {
  id: 'candidate',
  home: { eastings: 445_000, northings: 240_000 },
  travelMode: 'car',
  travelMinutes: 30,
  // Every weekday evening.
  slots: 0x0044444,
  sleepIns: false,
  liveIn: false,
  hoursMin: 8,
  hoursMax: 16,
  rolesWanted: ['care-worker'],
  rolesRuledOut: [],
  servicesWanted: ['home-care'],
  servicesRuledOut: [],
  earliestStart: null,
  car: true,
  experience: 'none',
  qualifications: ['care-certificate'],
  workingTowards: null,
  leadership: null,
  registrations: [],
  rightToWork: 'yes',
  maySwitchSponsor: false,
  payWishPence: 1260,
  matters: ['training', 'near-home'],
  supportKind: null,
}

export const vacancy: VacancyFacts = {
  id: 'vacancy',
  providerId: 'provider',
  sites: [{ eastings: 445_000 + 6_759, northings: 240_000 }],
  roles: ['care-worker'],
  services: ['home-care'],
  contract: 'permanent',
  patterns: ['evenings'],
  shiftTimes: [],
  payHourlyPence: 1300,
  hoursMin: 12,
  hoursMax: 12,
  driving: 'helpful',
  experience: 'some',
  sponsorship: false,
  trainingGiven: true,
  startsOn: null,
  open: true,
}

export const settings: MatchSettings = { weights: defaultWeights, today: '2026-11-22' }

const point = fc.record({
  eastings: fc.integer({ min: 440_000, max: 460_000 }),
  northings: fc.integer({ min: 230_000, max: 250_000 }),
})
const day = fc
  .integer({ min: Date.UTC(2026, 9, 1) / 86_400_000, max: Date.UTC(2027, 5, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as LocalDate)
const hours = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }))
  .map(([a, b]) => ({ hoursMin: Math.min(a, b) / 2, hoursMax: Math.max(a, b) / 2 }))
const some = <T>(values: readonly T[], minLength = 0, maxLength = values.length) =>
  fc.subarray([...values], { minLength, maxLength })
// Weighted to the commonest, so that most generated pairs have something in common.
const commonRoles: Role[] = [
  'care-worker',
  'support-worker',
  'senior-care-worker',
  'nurse',
  'social-worker',
  'deputy-manager',
  'registered-manager',
]
const clock = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15)
const shiftTime = fc.record({ begins: clock, ends: clock }).filter(({ begins, ends }) => begins !== ends)

/** Any candidate at all. */
export const anyCandidate: fc.Arbitrary<CandidateFacts> = fc
  .record({
    id: fc.constant('candidate'),
    home: point,
    travelMode: fc.constantFrom(...travelModes),
    travelMinutes: fc.integer({ min: 5, max: 180 }),
    slots: fc.integer({ min: 0, max: 2 ** 28 - 1 }),
    sleepIns: fc.boolean(),
    liveIn: fc.boolean(),
    hours,
    rolesWanted: some(commonRoles),
    rolesRuledOut: some(commonRoles, 0, 2),
    servicesWanted: some(services),
    servicesRuledOut: some(services, 0, 3),
    earliestStart: fc.option(day),
    car: fc.boolean(),
    experience: fc.constantFrom(...candidateExperiences),
    qualifications: some(qualifications),
    workingTowards: fc.option(fc.constantFrom(...studies)),
    leadership: fc.option(fc.constantFrom(...leaderships)),
    registrations: some(registrations),
    rightToWork: fc.constantFrom(...matchRightsToWork),
    maySwitchSponsor: fc.boolean(),
    payWishPence: fc.option(fc.integer({ min: 0, max: 2_500 })),
    matters: fc.shuffledSubarray([...matters]),
    supportKind: fc.option(fc.constantFrom(...supportKinds)),
  })
  .map(({ hours: wanted, ...rest }) => ({ ...rest, ...wanted }))

/** Any vacancy at all. */
export const anyVacancy: fc.Arbitrary<VacancyFacts> = fc
  .record({
    id: fc.constant('vacancy'),
    providerId: fc.constant('provider'),
    sites: fc.array(point, { minLength: 1, maxLength: 3 }),
    roles: fc.oneof(some(commonRoles, 1, 2), some(roles, 1, 3)),
    services: some(services, 1, 2),
    contract: fc.constantFrom(...contracts),
    patterns: some(patterns, 1),
    shiftTimes: fc.array(shiftTime, { maxLength: 3 }),
    payHourlyPence: fc.option(fc.integer({ min: 0, max: 2_500 })),
    hours,
    driving: fc.constantFrom(...drivings),
    experience: fc.constantFrom(...experiences),
    sponsorship: fc.boolean(),
    trainingGiven: fc.boolean(),
    startsOn: fc.option(day),
    open: fc.boolean(),
  })
  .map(({ hours: offered, ...rest }) => ({ ...rest, ...offered }))

export const anyPair: fc.Arbitrary<PairFacts> = fc.record({
  oldEnough: fc.boolean(),
  known: fc.constantFrom(null, null, 'applied' as const, 'introduced' as const),
  providerExcluded: fc.boolean(),
})

/** Nine whole numbers that add up to 100: the gaps between eight cuts. */
export const anyWeights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: partNames.length - 1, maxLength: partNames.length - 1 })
  .map((cuts) => {
    const ends = [0, ...cuts.toSorted((a, b) => a - b), 100]
    return Object.fromEntries(partNames.map((name, at) => [name, ends[at + 1]! - ends[at]!])) as Record<
      PartName,
      number
    >
  })
