import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCandidate, anyPair, anyVacancy, candidate, settings, vacancy } from './facts.fixture'
import { ordinaryPair, type CandidateFacts, type PairFacts, type VacancyFacts } from './facts'
import { exclusionCodes, type Exclusion, type ExclusionCode } from './match'
import { matchPair } from './match-pair'
import { registerFor } from './role-fit'
import { slotsOfPatterns } from './shifts'
import { latestStart } from './start'
import { journeyMinutes, metresBetween } from './travel'

type Pair = { candidate: CandidateFacts; vacancy: VacancyFacts; pair: PairFacts }

function exclusions({ candidate: who, vacancy: what, pair }: Pair): Exclusion[] {
  const match = matchPair(who, what, pair, settings)
  return match.fits ? [] : match.exclusions
}

const farSite = { eastings: 445_000 + 10_500, northings: 240_000 }

/** Each example differs from a pair that fits in one thing. */
const examples: Record<ExclusionCode, Partial<Pair>> = {
  'too-far': { candidate: { ...candidate, travelMinutes: 14 } },
  // Six miles and a half, 54 minutes by bus: nobody is home by 11pm from a shift that ends then.
  'no-bus': {
    candidate: { ...candidate, travelMode: 'bus', travelMinutes: 60, car: false },
    vacancy: { ...vacancy, sites: [farSite], shiftTimes: [{ begins: 15 * 60, ends: 23 * 60 }] },
  },
  shifts: { vacancy: { ...vacancy, patterns: ['waking-nights'] } },
  hours: { candidate: { ...candidate, hoursMin: 16, hoursMax: 37.5 } },
  car: { candidate: { ...candidate, car: false }, vacancy: { ...vacancy, driving: 'essential' } },
  registration: { vacancy: { ...vacancy, roles: ['nurse'] } },
  qualification: {
    candidate: { ...candidate, qualifications: ['level-2'], workingTowards: 'none', leadership: 'service' },
    vacancy: { ...vacancy, roles: ['registered-manager'] },
  },
  'in-charge': {
    candidate: { ...candidate, workingTowards: 'level-5', leadership: 'team' },
    vacancy: { ...vacancy, roles: ['registered-manager'] },
  },
  'senior-experience': {
    candidate: { ...candidate, experience: 'year-plus', leadership: 'none' },
    vacancy: { ...vacancy, roles: ['deputy-manager'] },
  },
  'role-ruled-out': { candidate: { ...candidate, rolesRuledOut: ['care-worker'] } },
  'service-ruled-out': { candidate: { ...candidate, servicesRuledOut: ['home-care'] } },
  sponsorship: { candidate: { ...candidate, rightToWork: 'sponsorship', maySwitchSponsor: true } },
  'right-to-work': {
    candidate: { ...candidate, rightToWork: 'sponsorship' },
    vacancy: { ...vacancy, sponsorship: true },
  },
  start: { candidate: { ...candidate, earliestStart: '2027-02-15' } },
  'minimum-age': { pair: { ...ordinaryPair, oldEnough: false } },
  'not-open': { vacancy: { ...vacancy, open: false } },
  'already-applied': { pair: { ...ordinaryPair, known: 'applied' } },
  'already-introduced': { pair: { ...ordinaryPair, known: 'introduced' } },
  'provider-excluded': { pair: { ...ordinaryPair, providerExcluded: true } },
}

/** What each `change` says, done. */
const changes: Record<ExclusionCode, (pair: Pair) => Partial<Pair>> = {
  'too-far': ({ candidate: who, vacancy: what }) => {
    const metres = Math.min(...what.sites.map((site) => metresBetween(who.home, site)))
    return { candidate: { ...who, travelMinutes: journeyMinutes(who.travelMode, metres) } }
  },
  shifts: ({ candidate: who, vacancy: what }) => {
    const slots = slotsOfPatterns(what.patterns)
    return { candidate: { ...who, slots: who.slots | (slots & -slots), sleepIns: true, liveIn: true } }
  },
  hours: ({ candidate: who, vacancy: what }) => ({
    candidate:
      what.hoursMin! > who.hoursMax ? { ...who, hoursMax: what.hoursMin! } : { ...who, hoursMin: what.hoursMax! },
  }),
  car: ({ candidate: who }) => ({ candidate: { ...who, car: true } }),
  registration: ({ candidate: who, vacancy: what }) => ({
    candidate: { ...who, registrations: what.roles.flatMap((role) => registerFor(role) ?? []) },
  }),
  qualification: ({ candidate: who }) => ({ candidate: { ...who, workingTowards: 'level-5' } }),
  'in-charge': ({ candidate: who }) => ({ candidate: { ...who, leadership: 'service' } }),
  'senior-experience': ({ candidate: who }) => ({ candidate: { ...who, leadership: 'team' } }),
  'no-bus': ({ candidate: who }) => ({ candidate: { ...who, travelMode: 'car' } }),
  'role-ruled-out': ({ candidate: who, vacancy: what }) => ({
    candidate: { ...who, rolesRuledOut: who.rolesRuledOut.filter((role) => !what.roles.includes(role)) },
  }),
  'service-ruled-out': ({ candidate: who, vacancy: what }) => ({
    candidate: { ...who, servicesRuledOut: who.servicesRuledOut.filter((one) => !what.services.includes(one)) },
  }),
  sponsorship: ({ vacancy: what }) => ({ vacancy: { ...what, sponsorship: true } }),
  'right-to-work': ({ candidate: who }) => ({ candidate: { ...who, maySwitchSponsor: true } }),
  start: ({ candidate: who, vacancy: what }) => ({
    candidate: { ...who, earliestStart: latestStart(what, settings.today) },
  }),
  'minimum-age': ({ pair }) => ({ pair: { ...pair, oldEnough: true } }),
  'not-open': ({ vacancy: what }) => ({ vacancy: { ...what, open: true } }),
  'already-applied': ({ pair }) => ({ pair: { ...pair, known: null } }),
  'already-introduced': ({ pair }) => ({ pair: { ...pair, known: null } }),
  'provider-excluded': ({ pair }) => ({ pair: { ...pair, providerExcluded: false } }),
}

const fitting: Pair = { candidate, vacancy, pair: ordinaryPair }

describe('what excludes a pair', () => {
  it('is nothing in the example', () => {
    expect(exclusions(fitting)).toEqual([])
  })

  it.each(exclusionCodes)('%s: is said, and goes away with its change', (code) => {
    const pair = { ...fitting, ...examples[code] }
    expect(exclusions(pair).map((one) => one.code)).toEqual([code])
    expect(exclusions({ ...pair, ...changes[code](pair) })).toEqual([])
  })

  it('reads as sentences', () => {
    const sentences = exclusionCodes.map((code) => {
      const [first] = exclusions({ ...fitting, ...examples[code] })
      return `${first!.words} → ${first!.change}`
    })
    expect(sentences).toMatchInlineSnapshot(`
      [
        "Work as a care worker has been closed to applicants from overseas since 22 July 2025. → Being in the UK already on a visa that allows a change to this work would be needed.",
        "A sponsor is needed, and this employer offers no sponsorship for it. → The employer would have to offer sponsorship.",
        "It cannot be done without a car. → A driving licence and a car would be needed.",
        "It needs registration with the Nursing and Midwifery Council. → Registration with the Nursing and Midwifery Council would be needed.",
        "The regulator asks for a level 5 diploma, or for study towards one. → A level 5 diploma would be needed, or study towards one.",
        "The regulator asks for experience of being in charge of a care service. → Experience of being in charge of a care service, as its manager or deputy, would be needed.",
        "It asks for senior experience: having led a shift or a team in care is not recorded. → Senior experience in care, having led a shift, a team or a service, would be needed.",
        "It is 4.2 miles, 15 min by car (estimated, straight line); the longest journey wanted is 14 min. → A journey of 15 min by car would have to be all right.",
        "No bus is reckoned to run when its shifts begin or end: the journey takes 54 min, and buses run from 6am to 11pm. → Another way to get there and home at these hours would be needed, or other shifts.",
        "It is at most 12 hours a week; at least 16 are wanted. → 12 hours a week would have to be enough.",
        "None of its shifts is at a time that can be worked. → At least one of its shifts would have to be possible: waking nights.",
        "It starts as soon as possible; the earliest possible start is 15 February 2027. → A start by 14 February 2027 would have to be possible.",
        "Work as a care worker was ruled out. → Work as a care worker would have to be all right.",
        "Work in home care was ruled out. → Work in home care would have to be all right.",
        "The advert has a minimum age, for a reason it gives, that is not reached. → The minimum age would have to be reached.",
        "The vacancy is closed or all its openings are filled. → The employer would have to open it again.",
        "There is an application for it already. → That application would have to be withdrawn first.",
        "There was an introduction to it already. → That introduction would have to be undone first.",
        "This employer was ruled out. → The employer would have to come off the list of those ruled out.",
      ]
    `)
  })

  it('goes away with its change in any pair, and with all changes the pair fits', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, anyPair, (who, what, state) => {
        let pair: Pair = { candidate: who, vacancy: what, pair: state }
        for (const { code, words, change } of exclusions(pair)) {
          const changed = { ...pair, ...changes[code](pair) }
          expect(exclusions(changed).map((one) => one.code)).not.toContain(code)
          expect(`${words} ${change}`).not.toMatch(/undefined|NaN|null|Infinity|\s{2}/)
        }
        // A change may uncover another reason (a role allowed again may need a registration), never an endless row.
        for (let step = 0; step < exclusionCodes.length; step++) {
          const [first] = exclusions(pair)
          if (first) pair = { ...pair, ...changes[first.code](pair) }
        }
        expect(exclusions(pair)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is said for every reason at once', () => {
    const pair = { ...fitting, ...examples['not-open'], ...examples['already-applied'], ...examples['too-far'] }
    expect(exclusions(pair).map(({ code }) => code)).toEqual(['too-far', 'already-applied', 'not-open'])
  })

  it('lets one role of several be enough', () => {
    const several = { ...fitting, vacancy: { ...vacancy, roles: ['nurse', 'care-worker'] as const } }
    expect(exclusions(several)).toEqual([])
    const ruledOut = { ...several, candidate: { ...candidate, rolesRuledOut: ['care-worker'] as const } }
    expect(exclusions(ruledOut).map(({ code }) => code)).toEqual(['registration'])
    const abroad = { ...candidate, rightToWork: 'sponsorship' as const, registrations: ['NMC'] as const }
    expect(exclusions({ ...several, candidate: abroad, vacancy: { ...several.vacancy, sponsorship: true } })).toEqual(
      [],
    )
  })

  it('does not exclude somebody who is not sure of their right to work, nor a contract without hours', () => {
    expect(exclusions({ ...fitting, candidate: { ...candidate, rightToWork: 'not-sure' } })).toEqual([])
    expect(exclusions({ ...fitting, vacancy: { ...vacancy, hoursMin: 0, hoursMax: 0 } })).toEqual([])
  })
})
