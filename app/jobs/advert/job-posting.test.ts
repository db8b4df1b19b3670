import { expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { toJobPosting } from './job-posting'
import type { PublicVacancy } from './public-vacancy'

const vacancy: PublicVacancy = {
  ...noAnswers,
  id: '1',
  reference: 'K7M2PX4Q',
  title: 'Care assistant',
  council: { id: '2', name: 'Testshire', portalName: 'Proud to Care' },
  provider: { name: 'Willowbrook', isPrivate: false, about: '', website: 'https://willow.example', answerDays: null },
  sites: [
    { name: 'The Elms', address: '1 High Street', town: 'Banbury', postcode: 'OX16 5QQ', regulatorLocationId: null, precise: true, regulator: 'none', gettingThere: '' },
    { name: null, address: null, town: 'Bicester', postcode: 'OX26', regulatorLocationId: null, precise: false, regulator: 'none', gettingThere: '' },
  ], // prettier-ignore
  roles: ['care-worker'],
  services: ['care-home'],
  contract: 'fixed-term',
  patterns: ['days'],
  hoursMin: 20,
  hoursMax: 37.5,
  payUnit: 'hour',
  payMinPence: 1280,
  payMaxPence: 1340,
  sleepInPence: null,
  mileagePence: null,
  driving: 'not-needed',
  experience: 'none',
  trainingGiven: true,
  publishAt: new Date('2026-03-01T09:00:00Z'),
  closesAt: new Date('2026-04-30T22:59:00Z'),
}
const posting = (change: Partial<PublicVacancy> = {}) =>
  toJobPosting({ ...vacancy, ...change }, { url: 'https://care.example/jobs/K7M2PX4Q', description: '<p>x</p>' })

test('what search engines ask for', () => {
  expect(posting()).toMatchObject({
    '@type': 'JobPosting',
    title: 'Care assistant',
    identifier: { value: 'K7M2PX4Q' },
    datePosted: '2026-03-01T09:00:00.000Z',
    validThrough: '2026-04-30T22:59:00.000Z',
    employmentType: ['FULL_TIME', 'TEMPORARY'],
    hiringOrganization: { name: 'Willowbrook', sameAs: 'https://willow.example' },
    baseSalary: { currency: 'GBP', value: { minValue: 12.8, maxValue: 13.4, unitText: 'HOUR' } },
  })
  expect(posting().jobLocation.map(({ address }) => address)).toEqual([
    { '@type': 'PostalAddress', streetAddress: '1 High Street', addressLocality: 'Banbury', postalCode: 'OX16 5QQ', addressCountry: 'GB' },
    { '@type': 'PostalAddress', addressLocality: 'Bicester', postalCode: 'OX26', addressCountry: 'GB' },
  ]) // prettier-ignore
})

test('unpaid work has no salary, few hours are part time', () => {
  const volunteer = posting({ contract: 'volunteer', payUnit: null, payMinPence: null, payMaxPence: null, hoursMax: 8 })
  expect(volunteer).not.toHaveProperty('baseSalary')
  expect(volunteer.employmentType).toEqual(['PART_TIME', 'VOLUNTEER'])
})
