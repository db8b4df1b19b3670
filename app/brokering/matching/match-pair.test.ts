import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCandidate, anyPair, anyVacancy, anyWeights, candidate, settings, vacancy } from './facts.fixture'
import { ordinaryPair, type CandidateFacts, type VacancyFacts } from './facts'
import { needParts, partNames, wantParts, type Fit } from './match'
import { matchPair, scorePair } from './match-pair'
import { employerSentence, matchSentence } from './sentence'

function fitOf(who: CandidateFacts, what: VacancyFacts, weights = settings.weights): Fit {
  const match = matchPair(who, what, ordinaryPair, { ...settings, weights })
  if (!match.fits) throw new Error(`Excluded: ${match.exclusions.map(({ code }) => code).join(', ')}`)
  return match
}

/** Both fit or the case does not count. */
function bothScores(before: [CandidateFacts, VacancyFacts], after: [CandidateFacts, VacancyFacts]): [number, number] {
  const first = scorePair(...before, ordinaryPair, settings)
  const second = scorePair(...after, ordinaryPair, settings)
  fc.pre(first !== null && second !== null)
  return [first.score, second.score]
}

/** A pair that fits unless somebody asks for something impossible: more of the generated ones count. */
const easyCandidate = anyCandidate.map((who) => ({
  ...who,
  travelMinutes: 1_000,
  slots: who.slots | 0x1,
  liveIn: true,
  hoursMin: 0,
  hoursMax: 40,
  rolesRuledOut: [],
  servicesRuledOut: [],
  earliestStart: null,
  car: true,
  registrations: ['NMC', 'HCPC', 'SWE'] as const,
  workingTowards: 'level-5' as const,
  leadership: 'service' as const,
  rightToWork: 'yes' as const,
}))
const easyVacancy = anyVacancy.map((what) => ({
  ...what,
  open: true,
  patterns: [...new Set([...what.patterns, 'live-in' as const])],
}))

describe('matchPair', () => {
  it('tells an employer nothing of what somebody asked for', () => {
    const fit = matchPair(candidate, vacancy, ordinaryPair, settings)
    if (!fit.fits) throw new Error('The example fits.')
    const words = employerSentence(fit)
    expect(words).toContain('miles')
    for (const name of ['pay', 'role', 'hours', 'matters'] as const)
      expect(words).not.toContain(fit.parts.find((part) => part.name === name)!.words)
  })

  it("explains the issue's example in one sentence", () => {
    expect(matchSentence(fitOf(candidate, vacancy))).toBe(
      '4.2 miles, 15 min by car (estimated, straight line); covers all 3 evenings; pays 40p more than asked; no home-care experience yet',
    )
  })

  it('adds up exactly, in parts and in halves, whatever the weights', () => {
    fc.assert(
      fc.property(easyCandidate, easyVacancy, anyWeights, (who, what, weights) => {
        const fit = fitOf(who, what, weights)
        const sum = (names: readonly string[]) =>
          fit.parts.filter(({ name }) => names.includes(name)).reduce((total, { tenths }) => total + tenths, 0)
        expect(fit.parts.map(({ name }) => name)).toEqual(partNames)
        expect(sum(wantParts)).toBe(fit.wants)
        expect(sum(needParts)).toBe(fit.needs)
        expect(fit.wants + fit.needs).toBe(fit.score)
        expect(fit.parts.reduce((total, { mostTenths }) => total + mostTenths, 0)).toBe(1000)
        for (const { tenths, mostTenths, words } of fit.parts) {
          expect(Number.isInteger(tenths) && tenths >= 0 && tenths <= mostTenths).toBe(true)
          expect(words).not.toMatch(/undefined|NaN|null|\s{2}/)
        }
      }),
    )
  })

  it('is one computation: scorePair says the same in numbers, for any pair', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, anyPair, anyWeights, (who, what, pair, weights) => {
        const match = matchPair(who, what, pair, { ...settings, weights })
        const score = scorePair(who, what, pair, { ...settings, weights })
        expect(score === null).toBe(!match.fits)
        if (match.fits)
          expect(score).toEqual({ score: match.score, wants: match.wants, needs: match.needs, metres: match.metres })
      }),
    )
  })

  it('depends on nothing but the pair: not on ids, not on order, not on what was scored before', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, anyPair, (who, what, pair) => {
        const once = matchPair(who, what, pair, settings)
        matchPair(candidate, vacancy, ordinaryPair, settings)
        const again = matchPair(
          { ...who, id: 'other', rolesWanted: who.rolesWanted.toReversed() },
          { ...what, id: 'other', sites: what.sites.toReversed(), roles: what.roles },
          pair,
          settings,
        )
        expect(again).toEqual(once)
      }),
    )
  })

  it('never scores less when nearer', () => {
    fc.assert(
      fc.property(easyCandidate, easyVacancy, fc.double({ min: 0, max: 1, noNaN: true }), (who, what, share) => {
        const [site] = what.sites
        const nearer = {
          eastings: Math.round(who.home.eastings + (site!.eastings - who.home.eastings) * share),
          northings: Math.round(who.home.northings + (site!.northings - who.home.northings) * share),
        }
        fc.pre(share < 0.99)
        const [far, near] = bothScores([who, { ...what, sites: [site!] }], [who, { ...what, sites: [nearer] }])
        expect(near).toBeGreaterThanOrEqual(far)
      }),
    )
  })

  it('never scores less for higher pay, a lower wish, more free slots, more training or an earlier start', () => {
    fc.assert(
      fc.property(
        easyCandidate,
        easyVacancy,
        fc.integer({ min: 0, max: 500 }),
        fc.nat(2 ** 28 - 1),
        (who, what, more, slots) => {
          const better: [CandidateFacts, VacancyFacts][] = [
            [who, { ...what, payHourlyPence: (what.payHourlyPence ?? 0) + more }],
            [{ ...who, slots: who.slots | slots }, what],
            [who, { ...what, trainingGiven: true }],
            [{ ...who, qualifications: [...who.qualifications, 'level-5'] }, what],
            [{ ...who, experience: 'year-plus' }, what],
          ]
          if (who.payWishPence !== null)
            better.push([{ ...who, payWishPence: Math.max(0, who.payWishPence - more) }, what])
          for (const pair of better) {
            const [before, after] = bothScores([who, what], pair)
            expect(after).toBeGreaterThanOrEqual(before)
          }
          const [late, early] = bothScores(
            [
              { ...who, earliestStart: '2026-12-20' },
              { ...what, startsOn: null },
            ],
            [
              { ...who, earliestStart: '2026-12-01' },
              { ...what, startsOn: null },
            ],
          )
          expect(early).toBeGreaterThanOrEqual(late)
        },
      ),
    )
  })

  it.each([
    [0x0044444, ['evenings'], 12, 'covers all 3 evenings'],
    [0x0000044, ['evenings'], 12, 'covers 2 of 3 evenings'],
    [0x0000004, ['evenings'], 4, 'covers the evening'],
    [0x0000044, ['evenings'], 8, 'covers both evenings'],
    [0x0000011, ['days'], 12, 'covers 10 of 12 daytime hours'],
    [0x0000033, ['days'], 22, 'covers all 22 daytime hours'],
    [0x0000003, ['days'], 0, 'covers its days'],
    [0x0000001, ['days'], 0, 'covers part of its days'],
    [0x0000043, ['days', 'evenings'], 8, 'covers all its shifts'],
    [0x0000343, ['days', 'evenings', 'weekends'], 24, 'covers its days and part of its evenings, but no weekends'],
    [0x0000008, ['waking-nights', 'sleep-ins'], 9, 'covers part of its nights'],
  ] as const)('says how the shifts are covered (%#)', (slots, patterns, hoursMin, words) => {
    const fit = fitOf(
      { ...candidate, slots, hoursMin: 0, hoursMax: 40 },
      { ...vacancy, patterns, hoursMin, hoursMax: 30 },
    )
    expect(fit.parts.find(({ name }) => name === 'pattern')!.words).toBe(words)
  })

  it('says what no part scores', () => {
    expect(fitOf({ ...candidate, rightToWork: 'not-sure' }, vacancy).notes).toEqual([
      'right to work still to be checked',
    ])
    const foot = { ...candidate, car: false, travelMode: 'bicycle' as const, travelMinutes: 60 }
    expect(fitOf(foot, vacancy).notes).toEqual(['a car would help'])
    expect(matchSentence(fitOf({ ...candidate, rightToWork: 'not-sure' }, vacancy))).toContain(
      '; right to work still to be checked',
    )
  })

  it('counts a vacancy in several roles by the one that can be done', () => {
    const nurseOrCarer = { ...vacancy, roles: ['nurse', 'care-worker'] as const }
    expect(fitOf(candidate, nurseOrCarer).score).toBe(fitOf(candidate, vacancy).score)
  })
})
