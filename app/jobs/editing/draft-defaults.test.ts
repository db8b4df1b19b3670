import { expect, test } from 'vitest'
import { copiedAnswers, newVacancyDefaults } from './draft-defaults'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'

const now = new Date('2026-03-10T09:00:00Z')
const last: VacancyAnswers = {
  ...noAnswers,
  title: 'Night carer',
  roles: ['care-worker'],
  services: ['nursing-home'],
  contract: 'bank',
  siteIds: ['a', 'closed'],
  payMin: 1300,
  mileage: 45,
  driving: 'essential',
  experience: 'none',
  description: 'At night',
  startsOn: '2026-03-12',
  publishAt: now,
}

test('the first vacancy begins with the only site, the only service, and four weeks', () => {
  const first = newVacancyDefaults({ now, last: null, openSiteIds: ['a'], providerServices: ['home-care'] })
  const closesAt = new Date('2026-04-07T22:59:59.999Z')
  expect(first).toEqual({ ...noAnswers, services: ['home-care'], siteIds: ['a'], payUnit: 'hour', closesAt })
  const several = newVacancyDefaults({
    now,
    last: null,
    openSiteIds: ['a', 'b'],
    providerServices: ['home-care', 'care-home'],
  })
  expect(several).toMatchObject({ services: [], siteIds: [] })
})

test('a later one takes over place and terms, never what people are told', () => {
  expect(newVacancyDefaults({ now, last, openSiteIds: ['a', 'b'], providerServices: ['home-care'] })).toMatchObject({
    services: ['nursing-home'],
    contract: 'bank',
    siteIds: ['a'],
    mileage: 45,
    driving: 'essential',
    title: '',
    roles: [],
    payMin: null,
    description: '',
    publishAt: null,
  })
})

test('a copy keeps a start date that is still to come', () => {
  expect(copiedAnswers(last, { now, openSiteIds: ['a'] })).toMatchObject({
    title: 'Night carer',
    startsOn: '2026-03-12',
    siteIds: ['a'],
  })
  const later = new Date('2026-03-13T09:00:00Z')
  expect(copiedAnswers(last, { now: later, openSiteIds: ['a'] })).toMatchObject({ startsOn: null, publishAt: null })
})
