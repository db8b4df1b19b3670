import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles, services } from '#app/jobs/vocabulary/vocabulary'
import { anyCandidate, anyVacancy, anyWeights, candidate, settings, vacancy } from '../facts.fixture'
import { matters, ordinaryPair, supportKinds, type CandidateFacts, type Matter, type VacancyFacts } from '../facts'
import { matchPair, scorePair } from '../match-pair'
import { partNames, type Fit } from '../match'

const someCandidate = anyCandidate.map((who) => ({
  ...who,
  travelMinutes: 1_000,
  slots: who.slots | 0x1,
  liveIn: true,
  hoursMin: 0,
  hoursMax: 60,
  rolesRuledOut: [],
  servicesRuledOut: [],
  earliestStart: null,
  car: true,
  registrations: ['NMC', 'HCPC', 'SWE'] as const,
  workingTowards: 'level-5' as const,
  leadership: 'service' as const,
  rightToWork: 'yes' as const,
}))
const someVacancy = anyVacancy.map((what) => ({
  ...what,
  open: true,
  patterns: [...new Set([...what.patterns, 'live-in' as const])],
}))

/** Whether one thing that can matter is there, as the advert says it; null where that depends on what was not said. */
function isMet(matter: Matter, who: CandidateFacts, what: VacancyFacts): boolean | null {
  switch (matter) {
    case 'training':
      return what.trainingGiven
    case 'guaranteed-hours':
      return what.hoursMin! > 0
    case 'pay':
      return who.payWishPence === null ? null : what.payHourlyPence !== null && what.payHourlyPence >= who.payWishPence
    case 'team':
    case 'near-home':
    case 'person-to-support':
      return null
  }
}

/** Every way to name one wish more, and whether the vacancy meets it. */
function wishes(who: CandidateFacts, what: VacancyFacts): { who: CandidateFacts; met: boolean }[] {
  const named: { who: CandidateFacts; met: boolean }[] = []
  for (const role of roles.filter((one) => !who.rolesWanted.includes(one)))
    named.push({ who: { ...who, rolesWanted: [...who.rolesWanted, role] }, met: what.roles.includes(role) })
  for (const service of services.filter((one) => !who.servicesWanted.includes(one)))
    named.push({
      who: { ...who, servicesWanted: [...who.servicesWanted, service] },
      met: what.services.includes(service),
    })
  if (who.payWishPence === null)
    for (const payWishPence of [1_000, 1_271, 1_500, what.payHourlyPence ?? 1_300, (what.payHourlyPence ?? 1_300) + 1])
      named.push({
        who: { ...who, payWishPence },
        met: what.payHourlyPence !== null && what.payHourlyPence >= payWishPence,
      })
  for (const matter of matters.filter((one) => !who.matters.includes(one))) {
    const met = isMet(matter, who, what)
    if (met === null) continue
    for (let at = 0; at <= who.matters.length; at++)
      named.push({ who: { ...who, matters: who.matters.toSpliced(at, 0, matter) }, met })
  }
  return named
}

const score = (who: CandidateFacts, what: VacancyFacts, weights = settings.weights) =>
  scorePair(who, what, ordinaryPair, { ...settings, weights })!

describe('what was never said', () => {
  it('is never better unsaid: a wish that is met never lowers a score, one that is not never raises it', () => {
    let [met, unmet] = [0, 0]
    fc.assert(
      fc.property(someCandidate, someVacancy, anyWeights, (who, what, weights) => {
        const before = score(who, what, weights)
        for (const wish of wishes(who, what)) {
          const after = score(wish.who, what, weights)
          if (wish.met) {
            met += 1
            expect(after.score).toBeGreaterThanOrEqual(before.score)
            expect(after.asked || !before.asked).toBe(true)
          } else {
            unmet += 1
            expect(after.score).toBeLessThanOrEqual(before.score)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(met, unmet)).toBeGreaterThan(500)
  })

  it('counts halfway between the least and the most it could turn out to be, and says so', () => {
    const wanted: CandidateFacts = { ...candidate, matters: ['training', 'guaranteed-hours'] }
    const blank: CandidateFacts = {
      ...wanted,
      rolesWanted: [],
      servicesWanted: [],
      payWishPence: null,
      matters: [],
      slots: 0,
      hoursMin: 0,
      hoursMax: 0,
    }
    const fit = matchPair(blank, vacancy, ordinaryPair, settings) as Fit
    expect(fit.fits).toBe(true)
    const words = Object.fromEntries(fit.parts.map((part) => [part.name, part.words]))
    for (const name of ['hours', 'pay', 'role', 'matters', 'pattern'] as const) {
      expect(words[name]).toContain('counted halfway')
      const part = fit.parts.find((one) => one.name === name)!
      expect(part.tenths).toBeLessThan(part.mostTenths * 0.7)
    }
    expect(score(wanted, vacancy).score).toBeGreaterThan(fit.score)
  })

  it('is met or not met in what matters, whatever was named before it', () => {
    const given = { ...vacancy, trainingGiven: true, hoursMin: 12 }
    const share = (named: Matter[], what: VacancyFacts) =>
      (matchPair({ ...candidate, matters: named }, what, ordinaryPair, settings) as Fit).parts.find(
        ({ name }) => name === 'matters',
      )!.tenths
    expect(share([], given)).toBe(35)
    expect(share(['training'], given)).toBe(70)
    expect(share(['training'], { ...given, trainingGiven: false })).toBe(0)
    expect(share(['training', 'guaranteed-hours'], { ...given, trainingGiven: false })).toBe(28)
  })

  it.each(supportKinds)('a kind of person to support that is named and found counts in full: %s', (supportKind) => {
    const who = { ...candidate, matters: ['person-to-support'] as const }
    const found = services.filter(
      (service) => score({ ...who, supportKind }, { ...vacancy, services: [service] }).score > 0,
    )
    const of = (kind: typeof supportKind | null, service: (typeof services)[number]) =>
      score({ ...who, supportKind: kind }, { ...vacancy, services: [service] }).score
    const better = found.filter((service) => of(supportKind, service) > of(null, service))
    const worse = found.filter((service) => of(supportKind, service) < of(null, service))
    expect(better.length).toBeGreaterThan(0)
    expect(better.length + worse.length).toBe(services.length)
  })

  it('excludes nobody: no hours, no times, no wishes and nothing about leading others', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, (who, what) => {
        const unsaid = { ...who, slots: 0, liveIn: false, hoursMin: 0, hoursMax: 0, travelMode: 'car' as const }
        const match = matchPair(unsaid, { ...what, roles: ['deputy-manager'] }, ordinaryPair, settings)
        const codes = match.fits ? [] : match.exclusions.map(({ code }) => code)
        expect(codes).not.toContain('shifts')
        expect(codes).not.toContain('hours')
        if (who.leadership === null && who.experience === 'year-plus') expect(codes).not.toContain('senior-experience')
        const open = matchPair(who, { ...what, hoursMin: null, hoursMax: null }, ordinaryPair, settings)
        expect(open.fits ? [] : open.exclusions.map(({ code }) => code)).not.toContain('hours')
      }),
    )
  })

  it('keeps every part within its weight', () => {
    fc.assert(
      fc.property(someCandidate, someVacancy, (who, what) => {
        const unsaid = { ...who, slots: 0, liveIn: false, rolesWanted: [], matters: [], payWishPence: null }
        const fit = matchPair(unsaid, { ...what, hoursMin: null, hoursMax: null }, ordinaryPair, settings)
        if (!fit.fits) return
        expect(fit.parts.map(({ name }) => name)).toEqual(partNames)
        for (const { tenths, mostTenths } of fit.parts) expect(tenths >= 0 && tenths <= mostTenths).toBe(true)
      }),
    )
  })
})
