import { optionalChoice } from '#app/shared/form-fields'
import { hoursWords, payExtras, payUnits, payWords } from '#app/jobs/pay/pay'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { patternDescriptions, patternLabels, patterns } from '#app/jobs/vocabulary/vocabulary'
import type { Advertised, AllFields } from './field'
import { asIs, oneOf, optionalText, pounds, someOf, weeklyHours, yesNoOr } from './kinds'

/** When the work is and what it pays. */
export const hoursAndPayFields = {
  patterns: {
    ...someOf(patterns, patternLabels, {
      label: 'Which shifts are there?',
      hint: 'Tick all that a person may get.',
      hints: patternDescriptions,
      missing: 'Choose at least one shift pattern',
    }),
    line: { label: 'Shifts', words: (answers) => shiftWords(answers.patterns) },
    advert: 'by-hand',
  },
  shiftDetails: {
    ...optionalText({
      label: 'More about the shifts',
      hint: 'Times and rota, so that people can plan: 7am to 2:30pm, every other weekend.',
      rows: 2,
      max: 500,
      what: 'More about the shifts',
    }),
    stored: asIs(),
    line: { label: 'More about the shifts' },
    advert: 'by-hand',
    moderated: { as: 'advert', label: 'More about the shifts' },
  },
  hoursMin: {
    ...weeklyHours({ label: 'At least', wrong: 'Enter the lowest guaranteed hours a week, for example 16 or 37.5' }),
    group: 'hours',
    line: {
      label: 'Guaranteed hours',
      words: ({ hoursMin, hoursMax }) =>
        hoursMin === null ? '' : hoursWords({ hoursMin, hoursMax: hoursMax ?? hoursMin }),
    },
    advert: 'by-hand',
  },
  hoursMax: {
    ...weeklyHours({ label: 'At most', wrong: 'Enter the highest hours a week, for example 30', optional: true }),
    group: 'hours',
    line: { with: 'hoursMin' },
    advert: 'by-hand',
  },
  payUnit: {
    ...oneOf(payUnits, { hour: 'Hour', year: 'Year (salary)' }, { label: 'Paid by the', missing: '', inline: true }),
    read: () => optionalChoice(payUnits, 'Choose whether the pay is by the hour or by the year'),
    group: 'pay',
    fromLast: true,
    line: { with: 'payMin' },
    advert: 'by-hand',
  },
  payMin: {
    ...pounds('payMinPence', {
      label: 'Lowest pay',
      hint: 'What somebody new to care gets.',
      wrong: 'Enter the lowest pay, for example 12.60',
    }),
    group: 'pay',
    line: {
      label: 'Pay',
      words: ({ contract, payUnit, payMin, payMax }) =>
        payMin !== null || contract === 'volunteer' || contract === 'placement'
          ? payWords({ payUnit, payMinPence: payMin, payMaxPence: payMax })
          : '',
    },
    advert: 'by-hand',
    jobPosting: baseSalary,
  },
  payMax: {
    ...pounds('payMaxPence', {
      label: 'Highest pay',
      optional: true,
      wrong: 'Enter the highest pay, for example 13.10',
    }),
    group: 'pay',
    line: { with: 'payMin' },
    advert: 'by-hand',
  },
  sleepIn: {
    ...pounds('sleepInPence', {
      label: 'Paid for a sleep-in',
      per: 'a night',
      optional: true,
      wrong: 'Enter what a sleep-in pays, for example 50',
    }),
    group: 'extras',
    line: {
      label: 'On top of the pay',
      words: ({ sleepIn, travelTimePaid, mileage }) =>
        payExtras({ sleepInPence: sleepIn, travelTimePaid, mileagePence: mileage }),
    },
    advert: 'by-hand',
  },
  travelTimePaid: {
    ...yesNoOr('There are no visits', { label: 'Is travel time between visits paid?' }),
    group: 'extras',
    fromLast: true,
    line: { with: 'sleepIn' },
    advert: 'by-hand',
  },
  mileage: {
    ...pounds('mileagePence', {
      label: 'Mileage',
      hint: 'In pounds: 0.45.',
      per: 'a mile',
      optional: true,
      wrong: 'Enter what you pay for a mile in pounds, for example 0.45',
    }),
    group: 'extras',
    fromLast: true,
    line: { with: 'sleepIn' },
    advert: 'by-hand',
  },
} satisfies Partial<AllFields>

function baseSalary({ payUnit, payMinPence, payMaxPence }: Advertised) {
  if (payUnit === null || payMinPence === null) return {}
  const value = {
    '@type': 'QuantitativeValue',
    minValue: payMinPence / 100,
    maxValue: (payMaxPence ?? payMinPence) / 100,
    unitText: payUnit === 'hour' ? 'HOUR' : 'YEAR',
  }
  return { baseSalary: { '@type': 'MonetaryAmount', currency: 'GBP', value } }
}
