import { tick } from '#app/shared/form-fields'
import { londonDate } from '#app/shared/dates'
import { deadlineDay } from '#app/shared/deadline'
import { formatMoney, type PayUnit } from '#app/shared/money'
import { checkPayFloor } from '#app/jobs/pay/pay-floor'
import type { Contract } from '#app/jobs/vocabulary/vocabulary'
import { defineStep, type Problems, type StepContext } from './form-step'

/** More than this by the hour is pay by the year with the wrong unit. */
const HIGHEST_HOURLY_PENCE = 50_000

/** When the work is and what it pays. */
export const hoursAndPayStep = defineStep<'hours-and-pay', { zeroHours: boolean }>('hours-and-pay', {
  controls: { zeroHours: tick() },
  rules: (values, context) => ({ ...hoursProblems(values), ...payProblems(values, context) }),
  toAnswers: ({ zeroHours, hoursMin, hoursMax, payMin, payMax, ...rest }) => ({
    ...rest,
    hoursMin: zeroHours ? 0 : hoursMin,
    hoursMax: hoursMax ?? (zeroHours ? 0 : hoursMin),
    payMin,
    payMax: payMax ?? payMin,
  }),
  toForm: ({ hoursMin, hoursMax, payMin, payMax }) => ({
    zeroHours: hoursMin === 0 ? 'yes' : null,
    ...(hoursMin === 0 && { hoursMin: null }),
    ...(hoursMax === hoursMin && { hoursMax: null }),
    ...(payMax === payMin && { payMax: null }),
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
      closesOn: saved.closesAt && deadlineDay(saved.closesAt),
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
