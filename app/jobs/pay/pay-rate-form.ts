import { z } from 'zod'
import { HOLDS } from '#app/shared/day-bounds'
import { choice, day, money } from '#app/shared/form-fields'
import { parseDate } from '#app/shared/typed-dates'
import { payRateKinds } from './pay-rates'

/** A minimum wage by law from a day on. */
export const AddPayRateForm = z.object({
  kind: choice(payRateKinds, 'Choose which rate it is'),
  from: day('Enter the day from which it counts, for example 1 April 2027', HOLDS),
  pence: money('Enter the rate in pounds and pence, for example 12.71').refine(
    (pence) => pence >= 100 && pence <= 10_000,
    'Enter a rate between £1 and £100 an hour',
  ),
})

/** Takes a rate of the council's own away again. */
export const RemovePayRateForm = z.object({
  kind: z.enum(payRateKinds),
  from: z.string().transform((text, context) => parseDate(text) ?? (context.addIssue('Not a day'), z.NEVER)),
})
