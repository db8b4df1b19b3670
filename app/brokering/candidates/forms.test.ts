import { parseWithZod } from '@conform-to/zod/v4'
import { countDaysFrom } from '#app/shared/day-bounds'
import { describe, expect, it } from 'vitest'
import { formData } from '#app/testing/form-data'
import { brokerCandidateForm, profileChangeForm, profileStepForm, registrationForm, type ProfileStep } from './forms'
import { typedRegistration } from '#app/brokering/registering/registering.fixture'

// The days in here are of this year; bounds count from today.
countDaysFrom(() => '2026-11-30')

const TODAY = '2026-03-02'
const typed = typedRegistration('wren@test.example')
const all = Object.assign({}, ...Object.values(typed)) as Record<string, string | string[]>

function errorsOf(step: ProfileStep, change: Record<string, string | string[]>) {
  const submission = parseWithZod(formData({ ...typed[step], ...change }), { schema: profileStepForm(step, TODAY) })
  return submission.status === 'success' ? {} : submission.error
}

describe('the screens of registering', () => {
  it('together make contact details and a profile', () => {
    const submission = parseWithZod(formData(all), { schema: registrationForm(TODAY) })
    expect(submission.status === 'success' && submission.value).toEqual({
      contact: { name: 'Wren Appleyard', email: 'wren@test.example', phone: '+447700900431' },
      profile: {
        postcode: 'OX16 5QQ',
        ageBand: '21-24',
        travelMode: 'bicycle',
        travelMinutes: 30,
        slots: (1 << 0) | (1 << 6),
        sleepIns: true,
        liveIn: false,
        hoursMin: 16,
        hoursMax: 30,
        earliestStart: '2026-04-06',
        rolesWanted: ['care-worker', 'support-worker'],
        rolesRuledOut: ['nurse'],
        servicesWanted: ['home-care'],
        servicesRuledOut: [],
        matters: ['near-home', 'pay'],
        supportKind: 'older-people',
        payWishPence: 1260,
        experience: 'personal',
        qualifications: ['care-certificate'],
        registrations: [],
        languages: ['Polish', 'Welsh'],
        licence: true,
        car: false,
        rightToWork: 'yes',
        maySwitchSponsor: false,
        workingTowards: null,
        leadership: null,
        ownWords: 'School run until 9.',
      },
    })
  })

  it('kindly refuse somebody under 16, and take any age from 16 on', () => {
    expect(errorsOf('about-you', { ageBand: 'under-16' })).toEqual({
      ageBand: ['We are sorry: you can look for work here once you are 16. Please come back then.'],
    })
    expect(errorsOf('about-you', { ageBand: '16-17' })).toEqual({})
  })

  it('want a real postcode, a way to travel and a time', () => {
    expect(errorsOf('about-you', { postcode: 'banbury', travelMode: '', travelMinutes: '' })).toEqual({
      postcode: ['Enter a full UK postcode, like OX16 5AU'],
      travelMode: ['Choose how you would travel to work'],
      travelMinutes: ['Choose how long the journey may take'],
    })
  })

  it('want a time of the week, unless somebody would live in', () => {
    expect(errorsOf('when', { availability: [] })).toHaveProperty('availability')
    expect(errorsOf('when', { availability: [], liveIn: 'yes' })).toEqual({})
    expect(errorsOf('when', { availability: [], anyTime: 'yes' })).toEqual({})
    expect(errorsOf('when', { hoursMin: '30', hoursMax: '20' })).toHaveProperty('hoursMax')
    expect(errorsOf('when', { hoursMax: '' })).toHaveProperty('hoursMax')
    expect(errorsOf('when', { earliestStart: '2029-01-01' })).toHaveProperty('earliestStart')
  })

  it('do not let the same thing be wanted and ruled out, or matter twice', () => {
    expect(errorsOf('what', { rolesRuledOut: ['care-worker'] })).toHaveProperty('rolesRuledOut')
    expect(errorsOf('what', { servicesRuledOut: ['home-care'] })).toHaveProperty('servicesRuledOut')
    expect(errorsOf('what', { matterSecond: 'near-home' })).toHaveProperty('matterFirst')
    expect(errorsOf('what', { payWish: '200' })).toHaveProperty('payWish')
    expect(errorsOf('what', { rolesWanted: [], servicesWanted: [], matterFirst: '', matterSecond: '' })).toEqual({})
  })

  it('read languages however they are joined, each once', () => {
    const languages = (text: string) => {
      const submission = parseWithZod(formData({ ...typed.skills, languages: text }), {
        schema: profileChangeForm('skills', TODAY),
      })
      return submission.status === 'success' ? submission.value.profile.languages : submission.error
    }
    expect(languages('Polish, Urdu and polish; British Sign Language')).toEqual([
      'Polish',
      'Urdu',
      'British Sign Language',
    ])
    expect(languages('')).toEqual([])
    expect(languages(Array.from({ length: 11 }, (_, n) => `language ${n}`).join(','))).toHaveProperty('languages')
  })

  it('keep the switch of a sponsor only for those who need one', () => {
    const change = (rightToWork: string) => {
      const submission = parseWithZod(formData({ ...typed.skills, rightToWork, maySwitchSponsor: 'yes' }), {
        schema: profileChangeForm('skills', TODAY),
      })
      return submission.status === 'success' && submission.value.profile.maySwitchSponsor
    }
    expect(change('sponsorship')).toBe(true)
    expect(change('yes')).toBe(false)
  })

  it('let a broker leave times, hours and one of the contact ways for later', () => {
    const { availability: _times, hoursMin: _min, hoursMax: _max, ...rest } = all
    const read = (fields: Record<string, string | string[]>) =>
      parseWithZod(formData(fields), { schema: brokerCandidateForm(TODAY) })
    const soFar = read({ ...rest, email: '' })
    expect(soFar.status === 'success' && soFar.value).toMatchObject({
      contact: { email: null, phone: '+447700900431' },
      profile: { slots: 0, hoursMin: 0, hoursMax: 0 },
    })
    expect(read({ ...rest, email: '', phone: '' })).toMatchObject({ error: { phone: expect.anything() } })
  })
})
