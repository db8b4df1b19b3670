import { expect, test } from 'vitest'
import {
  isPrecisionForced,
  PRIVATE_EMPLOYER,
  publicDistance,
  publicPrecision,
  publicProviderName,
  publicSite,
} from './precision'

test("a personal-assistant employer and a children's home are never exact", () => {
  expect(publicPrecision('personal-assistant-employer', ['home-care'], 'exact')).toBe('outcode')
  expect(publicPrecision('company', ['care-home', 'childrens-home'], 'exact')).toBe('outcode')
  expect(publicPrecision('company', ['care-home'], 'exact')).toBe('exact')
  expect(publicPrecision('company', ['care-home'], 'outcode')).toBe('outcode')
  expect(isPrecisionForced('company', ['care-home'])).toBe(false)
})

const site = {
  name: 'Orchard House',
  address: '1 Mill Lane',
  town: 'Banbury',
  postcode: 'OX16 5AU',
  locationId: '1-123456789',
  publicPrecision: 'outcode',
}

test('nothing that leads to the door is public', () => {
  expect(publicSite(site)).toEqual({
    name: null,
    address: null,
    town: 'Banbury',
    postcode: 'OX16',
    regulatorLocationId: null,
    precise: false,
  })
  expect(publicSite({ ...site, publicPrecision: 'exact' })).toMatchObject({
    name: 'Orchard House',
    postcode: 'OX16 5AU',
  })
  expect(publicSite({ ...site, publicPrecision: 'nonsense', postcode: 'rubbish' }).postcode).toBe('')
})

test('a personal-assistant employer has no public name', () => {
  expect(publicProviderName({ kind: 'personal-assistant-employer', name: 'Jo Bloggs' })).toBe(PRIVATE_EMPLOYER)
  expect(publicProviderName({ kind: 'company', name: 'Cherwell Valley Care' })).toBe('Cherwell Valley Care')
})

test('a vague place has a vague distance', () => {
  expect(publicDistance(6759.2, true)).toEqual({ miles: 4.2, words: '4.2 miles' })
  expect(publicDistance(6759.2, false)).toEqual({ miles: 4, words: 'about 4 miles' })
})
