import { expect, test } from 'vitest'
import { applicationEvents } from '#app/hiring/applications/job-application'
import { candidateEvents } from '#app/brokering/candidates/candidate'
import { cashInEvents } from '#app/referrals/cash-ins/cash-in'
import { employmentEvents } from '#app/hiring/employment/employment'
import { grantEvents } from '#app/grants/applying/grant-application'
import { introductionEvents } from '#app/brokering/introductions/introduction'
import { instalmentEvents } from '#app/grants/paying/instalments/instalment'
import { runEvents } from '#app/grants/paying/runs/payment-run'
import { transferEvents } from '#app/grants/paying/pots/pot-transfer'
import { programmeEvents } from '#app/referrals/programmes/programme'
import { providerEvents } from '#app/organisations/providers/provider'
import { recoveryEvents } from '#app/grants/recovering/recovery'
import { flagEvents } from '#app/referrals/friends/flags/flag'
import { referralEvents } from '#app/referrals/friends/referral'
import { referrerEvents } from '#app/referrals/referrers/referrer'
import { roundEvents } from '#app/brokering/rounds/round'
import { vacancyEvents } from '#app/jobs/vacancies/vacancy'
import { areaWords, auditWords } from './audit-words'

test('nothing is worded by two areas', () => {
  const entities = areaWords.flatMap((words) => Object.keys(words))
  expect(entities.toSorted()).toEqual(Object.keys(auditWords).toSorted())
})

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
  expect(events.filter((event) => auditWords[entity]?.changes[event] === undefined)).toEqual([])
})
