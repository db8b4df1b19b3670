import { expect, test } from 'vitest'
import { dbsChecksFor, dbsWords, isClosedToOverseas, pathwayWords, registersFor, sponsorshipWords } from './role-facts'
import { roles } from './vocabulary'

test('only care workers and senior care workers are closed to overseas recruitment', () => {
  expect(roles.filter(isClosedToOverseas)).toEqual(['care-worker', 'senior-care-worker'])
})

test('sponsorship is said with its limit where there is one', () => {
  expect(sponsorshipWords(['care-worker'], true)).toContain('only if you are already in the UK and may switch')
  expect(sponsorshipWords(['nurse'], true)).toBe('The employer can sponsor a visa.')
  expect(sponsorshipWords(['nurse', 'care-worker'], true)).toContain('Ask which')
  expect(sponsorshipWords(['care-worker'], false)).toBeNull()
})

test('the step in the Care Workforce Pathway is said where there is one', () => {
  expect(pathwayWords(['support-worker', 'care-worker'])).toBe(
    'In the national Care Workforce Pathway this is: care or support worker.',
  )
  expect(pathwayWords(['nurse'])).toBeNull()
})

test('registered professions', () => {
  expect(registersFor(['nurse', 'nursing-associate']).map(({ short }) => short)).toEqual(['NMC'])
  expect(registersFor(['occupational-therapist', 'social-worker']).map(({ short }) => short)).toEqual(['HCPC', 'SWE'])
  expect(registersFor(['care-worker'])).toEqual([])
})

test('the check follows role and service', () => {
  expect(dbsChecksFor(['care-worker'], ['care-home'])).toEqual([
    { level: 'enhanced', workforce: 'adult', barredList: true },
  ])
  expect(dbsChecksFor(['ancillary'], ['care-home'])).toEqual([
    { level: 'enhanced', workforce: 'adult', barredList: false },
  ])
  expect(dbsChecksFor(['ancillary'], ['childrens-home'])).toEqual([
    { level: 'enhanced', workforce: 'child', barredList: true },
  ])
  expect(dbsChecksFor(['ancillary', 'care-worker'], ['care-home', 'childrens-home'])).toHaveLength(2)
  expect(dbsWords({ level: 'enhanced', workforce: 'child', barredList: true })).toBe(
    'an enhanced criminal-record check (DBS) for work with children, with the list of people barred from working with children',
  )
})
