import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBands } from '#app/hiring/applications/age'
import { ticks } from '#app/hiring/applications/availability'
import * as facts from '#app/brokering/matching/facts'
import { roles, services } from '#app/jobs/vocabulary/vocabulary'
import { formData } from '#app/testing/form-data'
import { profileChangeForm, profileSteps, travelMinuteChoices } from './forms'
import { profileColumns, profileOf, slotsOf, ticksOf, typedProfile, type CandidateProfile } from './profile'
import { hoursWords, profileWords, travelWords } from './profile-words'

const split = <T>(values: readonly T[]) =>
  fc.tuple(fc.subarray([...values]), fc.subarray([...values])).map(([wanted, others]) => ({
    wanted,
    out: others.filter((value) => !wanted.includes(value)).slice(1),
  }))
const kept = fc.record({
  roles: split(roles),
  services: split(services),
  driving: fc.constantFrom('car', 'licence', 'no'),
  hours: fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 80 })),
})
const plain = fc.record({
  postcode: fc.constantFrom('OX16 5QQ', 'ST1 1AA'),
  ageBand: fc.constantFrom(...ageBands.filter((band) => band !== 'under-16')),
  travelMode: fc.constantFrom(...facts.travelModes),
  travelMinutes: fc.constantFrom(...travelMinuteChoices.map(Number)),
  slots: fc.integer({ min: 1, max: 2 ** ticks.length - 1 }),
  sleepIns: fc.boolean(),
  liveIn: fc.boolean(),
  earliestStart: fc.constantFrom(null, '2026-04-06' as const),
  matters: fc.subarray([...facts.matters], { maxLength: 3 }),
  supportKind: fc.constantFrom(null, ...facts.supportKinds),
  payWishPence: fc.option(fc.integer({ min: 0, max: 10_000 })),
  experience: fc.constantFrom(...facts.candidateExperiences),
  qualifications: fc.subarray([...facts.qualifications]),
  registrations: fc.subarray([...facts.registrations]),
  languages: fc.subarray(['Polish', 'Urdu', 'Welsh']),
  rightToWork: fc.constantFrom(...facts.matchRightsToWork),
  workingTowards: fc.option(fc.constantFrom(...facts.studies)),
  leadership: fc.option(fc.constantFrom(...facts.leaderships)),
  maySwitchSponsor: fc.boolean(),
  ownWords: fc.constantFrom('', 'Not on Fridays.'),
})
const profiles = fc
  .tuple(plain, kept)
  .map(([profile, { roles: work, services: places, driving, hours }]): CandidateProfile => ({
    ...profile,
    maySwitchSponsor: profile.rightToWork === 'sponsorship' && profile.maySwitchSponsor,
    rolesWanted: work.wanted,
    rolesRuledOut: work.out,
    servicesWanted: places.wanted,
    servicesRuledOut: places.out,
    licence: driving !== 'no',
    car: driving === 'car',
    hoursMin: Math.min(...hours),
    hoursMax: Math.max(...hours),
  }))

describe('a profile', () => {
  it('comes back from the row as it was stored', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const row = profileColumns(profile, { eastings: 445_000, northings: 240_000 })
        expect(profileOf(row)).toEqual(profile)
        expect(row.reachMetres).toBeGreaterThan(0)
      }),
    )
  })

  it('comes back from its forms as it was shown there', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const typed = formData({ ...typedProfile(profile), name: 'Wren', phone: '' })
        const parts = profileSteps.map((step) => {
          const submission = parseWithZod(typed, { schema: profileChangeForm(step, '2026-03-02') })
          return submission.status === 'success' ? submission.value.profile : submission.error
        })
        expect(Object.assign({}, ...parts)).toEqual(profile)
      }),
    )
  })

  it('leaves out words that the portal does not know', () => {
    const row = profileColumns(fc.sample(profiles, 1)[0]!, { eastings: 0, northings: 0 })
    expect(profileOf({ ...row, rolesWanted: ['astronaut', 'nurse'], supportKind: 'cats' })).toMatchObject({
      rolesWanted: ['nurse'],
      supportKind: null,
    })
  })

  it.each([{ ageBand: '30-plus' }, { travelMode: 'horse' }, { experience: 'plenty' }, { rightToWork: 'maybe' }])(
    'guesses nothing about a person: %o',
    (unknown) => {
      const row = profileColumns(fc.sample(profiles, 1)[0]!, { eastings: 0, northings: 0 })
      expect(() => profileOf({ ...row, ...unknown })).toThrow('no form offers')
    },
  )

  it('says no age of somebody who was erased', () => {
    const row = profileColumns(fc.sample(profiles, 1)[0]!, { eastings: 0, northings: 0 })
    const erased = profileOf({ ...row, ageBand: '' })
    expect(typedProfile(erased).ageBand).toBe('')
    expect(profileWords(erased)['about-you']).toContainEqual({ label: 'Age', lines: [] })
  })

  it('has words for every answer', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const lines = Object.values(profileWords(profile)).flat()
        expect(lines.length).toBeGreaterThan(15)
        expect(JSON.stringify(lines)).not.toMatch(/undefined|null|NaN/)
      }),
    )
    expect(travelWords({ travelMode: 'bus', travelMinutes: 90 })).toBe('Up to 1½ hours by bus')
    expect(hoursWords({ hoursMin: 0, hoursMax: 20 })).toBe('Up to 20 hours a week')
    expect(hoursWords({ hoursMin: 0, hoursMax: 0 })).toBe('')
  })

  it('keeps the week grid as bits, tick n as bit n', () => {
    expect(slotsOf(['mon-morning', 'sun-night'])).toBe(1 + 2 ** 27)
    fc.assert(
      fc.property(fc.subarray([...ticks]), (some) => {
        expect(ticksOf(slotsOf(some))).toEqual(some)
      }),
    )
  })
})
