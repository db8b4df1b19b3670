import { expect, test } from 'vitest'
import { applicationEvents } from '#app/modules/applications/job-application'
import { changeWords } from '#app/modules/audit/change-words'
import { providerEvents } from '#app/modules/providers/provider'
import { vacancyEvents } from '#app/modules/vacancies/vacancy'

test.each([
  ['provider', providerEvents],
  ['vacancy', vacancyEvents],
  ['application', applicationEvents],
] as const)('every transition of a %s has words', (entity, events) => {
  const without = events.filter(
    (event) => event.includes('_') && changeWords(entity, event) === event.replaceAll('_', ' '),
  )
  expect(without.filter((event) => event !== 'hired_elsewhere')).toEqual([])
})
