import { expect, test } from 'vitest'
import { applicationEvents } from '#app/modules/applications/job-application'
import { hasChangeWords } from '#app/modules/audit/change-words'
import { candidateEvents } from '#app/modules/candidates/candidate'
import { cashInEvents } from '#app/modules/cash-ins/cash-in'
import { employmentEvents } from '#app/modules/employment/employment'
import { grantEvents } from '#app/modules/grants/grant-application'
import { introductionEvents } from '#app/modules/introductions/introduction'
import { instalmentEvents } from '#app/modules/payments/instalment'
import { runEvents } from '#app/modules/payments/payment-run'
import { transferEvents } from '#app/modules/pots/pot-transfer'
import { programmeEvents } from '#app/modules/programmes/programme'
import { providerEvents } from '#app/modules/providers/provider'
import { recoveryEvents } from '#app/modules/recoveries/recovery'
import { flagEvents } from '#app/modules/referrals/flag'
import { referralEvents } from '#app/modules/referrals/referral'
import { referrerEvents } from '#app/modules/referrers/referrer'
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
  ['programme', programmeEvents],
  ['referrer', referrerEvents],
  ['referral', referralEvents],
  ['referral_flag', flagEvents],
  ['cash_in', cashInEvents],
] as const)('every transition of a %s has words', (entity, events) => {
  expect(events.filter((event) => !hasChangeWords(entity, event))).toEqual([])
})
