import {
  choices,
  optionalChoice,
  optionalMoney,
  optionalNumber,
  optionalParagraphs,
  optionalYesOrNo,
  tick,
} from '#app/shared/form-fields'
import { londonDate } from '#app/shared/dates'
import { formatMoney, toTypedPounds, type PayUnit } from '#app/shared/money'
import { payUnits } from '#app/jobs/pay/pay'
import { checkPayFloor } from '#app/jobs/pay/pay-floor'
import { patterns, type Contract } from '#app/jobs/vocabulary/vocabulary'
import { defineStep, type Problems, type StepContext } from './form-step'

const HOURS = { min: 0, max: 168, what: 'Hours a week' }

/** More than this by the hour is pay by the year with the wrong unit. */
const HIGHEST_HOURLY_PENCE = 50_000

/** When the work is and what it pays. */
export const hoursAndPayStep = defineStep({
  fields: () => ({
    patterns: choices(patterns, 'Choose at least one shift pattern'),
    shiftDetails: optionalParagraphs({ max: 500, what: 'More about the shifts' }),
    zeroHours: tick(),
    hoursMin: optionalNumber('Enter the lowest guaranteed hours a week, for example 16 or 37.5', HOURS),
    hoursMax: optionalNumber('Enter the highest hours a week, for example 30', HOURS),
    payUnit: optionalChoice(payUnits, 'Choose whether the pay is by the hour or by the year'),
    payMin: optionalMoney('Enter the lowest pay, for example 12.60'),
    payMax: optionalMoney('Enter the highest pay, for example 13.10'),
    sleepIn: optionalMoney('Enter what a sleep-in pays, for example 50'),
    travelTimePaid: optionalYesOrNo(),
    mileage: optionalMoney('Enter what you pay for a mile in pounds, for example 0.45'),
  }),
  rules: (values, context) => ({ ...hoursProblems(values), ...payProblems(values, context) }),
  toAnswers: ({ zeroHours, hoursMin, hoursMax, payMin, payMax, ...rest }) => ({
    ...rest,
    hoursMin: zeroHours ? 0 : hoursMin,
    hoursMax: hoursMax ?? (zeroHours ? 0 : hoursMin),
    payMin,
    payMax: payMax ?? payMin,
  }),
  toForm: (answers) => ({
    patterns: answers.patterns,
    shiftDetails: answers.shiftDetails,
    zeroHours: answers.hoursMin === 0 ? 'yes' : null,
    hoursMin: answers.hoursMin === 0 ? null : text(answers.hoursMin),
    hoursMax: answers.hoursMax === answers.hoursMin ? null : text(answers.hoursMax),
    payUnit: answers.payUnit,
    payMin: pounds(answers.payMin),
    payMax: answers.payMax === answers.payMin ? null : pounds(answers.payMax),
    sleepIn: pounds(answers.sleepIn),
    travelTimePaid: answers.travelTimePaid === null ? null : answers.travelTimePaid ? 'yes' : 'no',
    mileage: pounds(answers.mileage),
  }),
})

type Hours = { zeroHours: boolean; hoursMin: number | null; hoursMax: number | null }

function hoursProblems({ zeroHours, hoursMin, hoursMax }: Hours): Problems {
  if (!zeroHours && hoursMin === null)
    return { hoursMin: 'Enter the guaranteed hours a week, or say that it is a zero-hours contract' }
  if (zeroHours && hoursMin) return { hoursMin: 'Leave the guaranteed hours empty for a zero-hours contract' }
  if (hoursMin !== null && hoursMax !== null && hoursMax < hoursMin)
    return { hoursMax: 'The highest hours must be the same as or more than the lowest hours' }
  return {}
}

type Pay = Hours & { payUnit: PayUnit | null; payMin: number | null; payMax: number | null }

function payProblems(values: Pay, { saved, now, wageRates }: StepContext): Problems {
  const { payUnit, payMin, payMax } = values
  const unpaid = payMin === null && payMax === null && isUnpaidKind(saved.contract)
  if (unpaid) return {}
  if (payUnit === null) return { payUnit: 'Choose whether the pay is by the hour or by the year' }
  if (payMin === null)
    return {
      payMin: `Enter the lowest ${payUnit === 'hour' ? 'hourly pay, for example 12.60' : 'yearly pay, for example 24,500'}`,
    }
  if (payMax !== null && payMax < payMin)
    return { payMax: 'The highest pay must be the same as or more than the lowest pay' }
  if (payUnit === 'hour' && Math.max(payMin, payMax ?? 0) > HIGHEST_HOURLY_PENCE)
    return { payMin: `Check the pay: ${formatMoney(Math.max(payMin, payMax ?? 0))} an hour looks like pay by the year` }
  const floor = checkPayFloor(
    {
      contract: saved.contract ?? 'permanent',
      payUnit,
      payMinPence: payMin,
      hoursMax: values.hoursMax ?? values.hoursMin,
      startsOn: saved.startsOn,
      closesOn: saved.closesAt && londonDate(saved.closesAt),
      today: londonDate(now),
    },
    wageRates,
  )
  if (floor.ok) return {}
  return floor.reason === 'below-floor' ? { payMin: `Lowest pay: ${floor.sentence}` } : { hoursMax: floor.sentence }
}

function isUnpaidKind(contract: Contract | null): boolean {
  return contract === 'volunteer' || contract === 'placement'
}

const text = (value: number | null) => (value === null ? null : String(value))
const pounds = (pence: number | null) => (pence === null ? null : toTypedPounds(pence))
