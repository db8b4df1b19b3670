import { expect, test } from 'vitest'
import { applicationEvents } from '#app/modules/applications/job-application'
import { hasChangeWords } from '#app/modules/audit/change-words'
import { candidateEvents } from '#app/modules/candidates/candidate'
import { employmentEvents } from '#app/modules/employment/employment'
import { grantEvents } from '#app/modules/grants/grant-application'
import { introductionEvents } from '#app/modules/introductions/introduction'
import { instalmentEvents } from '#app/modules/payments/instalment'
import { runEvents } from '#app/modules/payments/payment-run'
import { transferEvents } from '#app/modules/pots/pot-transfer'
import { providerEvents } from '#app/modules/providers/provider'
import { recoveryEvents } from '#app/modules/recoveries/recovery'
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
  ['grant_application', grantEvents],
  ['instalment', instalmentEvents],
  ['payment_run', runEvents],
  ['pot_transfer', transferEvents],
  ['grant_recovery', recoveryEvents],
] as const)('every transition of a %s has words', (entity, events) => {
  expect(events.filter((event) => !hasChangeWords(entity, event))).toEqual([])
})
