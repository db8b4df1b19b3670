import { expect, test } from 'vitest'
import { applicationEvents } from '#app/modules/applications/job-application'
import { hasChangeWords } from '#app/modules/audit/change-words'
import { candidateEvents } from '#app/modules/candidates/candidate'
import { employmentEvents } from '#app/modules/employment/employment'
import { introductionEvents } from '#app/modules/introductions/introduction'
import { providerEvents } from '#app/modules/providers/provider'
import { roundEvents } from '#app/modules/rounds/round'
import { vacancyEvents } from '#app/modules/vacancies/vacancy'

test.each([
  ['provider', providerEvents],
  ['vacancy', vacancyEvents],
  ['application', applicationEvents],
  ['employment', employmentEvents],
  ['candidate', candidateEvents],
  ['introduction', introductionEvents],
  ['matching_round', roundEvents],
] as const)('every transition of a %s has words', (entity, events) => {
  expect(events.filter((event) => !hasChangeWords(entity, event))).toEqual([])
})
