import { describe, expect, it } from 'vitest'
import { candidate, settings, vacancy } from './facts.fixture'
import { ordinaryPair, type CandidateFacts, type PairFacts, type VacancyFacts } from './facts'
import { matchPair } from './match-pair'

/** All that may ever reach a score. A new field fails here (by type and by value) until somebody has thought about it. */
const candidateKeys: Record<keyof CandidateFacts, true> = {
  id: true,
  home: true,
  travelMode: true,
  travelMinutes: true,
  slots: true,
  sleepIns: true,
  liveIn: true,
  hoursMin: true,
  hoursMax: true,
  rolesWanted: true,
  rolesRuledOut: true,
  servicesWanted: true,
  servicesRuledOut: true,
  earliestStart: true,
  car: true,
  experience: true,
  qualifications: true,
  workingTowards: true,
  leadership: true,
  registrations: true,
  rightToWork: true,
  maySwitchSponsor: true,
  payWishPence: true,
  matters: true,
  supportKind: true,
}
const pairKeys: Record<keyof PairFacts, true> = { oldEnough: true, known: true, providerExcluded: true }

const protectedWords =
  /age$|^age|birth|born|sex|gender|pronoun|title|name|ethnic|race|nation|religio|belief|disab|health|pregnan|matern|marital|married|orient|language|photo/i

/** What somebody might one day hand over by mistake; the values differ as much as people do. */
const people = [
  { name: 'Ann', birthDate: '1960-01-01', ageBand: '25-plus', sex: 'female', ethnicity: 'a', disability: 'yes' },
  { name: 'Bo', birthDate: '2007-01-01', ageBand: '18-20', sex: 'male', ethnicity: 'b', disability: 'no' },
  { name: '', birthDate: null, ageBand: null, sex: null, ethnicity: null, disability: null, languages: ['pl'] },
]

describe('no protected characteristic', () => {
  it('has a field: the list is closed', () => {
    expect(Object.keys(candidate).sort()).toEqual(Object.keys(candidateKeys).sort())
    expect(Object.keys(ordinaryPair).sort()).toEqual(Object.keys(pairKeys).sort())
    expect(Object.keys(candidateKeys).filter((key) => protectedWords.test(key))).toEqual([])
  })

  it('changes anything if it comes along all the same', () => {
    for (const what of [vacancy, { ...vacancy, driving: 'essential' as const, roles: ['nurse' as const] }]) {
      const plain = matchPair(candidate, what, ordinaryPair, settings)
      for (const person of people)
        expect(matchPair({ ...candidate, ...person }, what, { ...ordinaryPair, ...person }, settings)).toEqual(plain)
    }
  })

  it('is read: the matcher looks at no other property than those listed', () => {
    const read = new Set<string>()
    const watched = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, key) => {
          read.add(String(key))
          return Reflect.get(target, key) as unknown
        },
      })
    const listed = new Set([...Object.keys(candidateKeys), ...Object.keys(pairKeys), ...Object.keys(vacancy)])
    const others: VacancyFacts[] = [vacancy, { ...vacancy, roles: ['nurse'] }, { ...vacancy, driving: 'essential' }]
    for (const what of others) matchPair(watched(candidate), watched(what), watched(ordinaryPair), settings)
    expect([...read].filter((key) => !listed.has(key))).toEqual([])
    expect(read.size).toBeGreaterThan(20)
  })
})
