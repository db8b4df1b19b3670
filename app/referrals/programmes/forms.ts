import { z } from 'zod'
import { HOLDS } from '#app/shared/day-bounds'
import { choice, day, line, money, optionalParagraphs, tick, typedCode } from '#app/shared/form-fields'
import { recordOf } from '#app/shared/record-of'
import { fundedBys } from './licence'
import { milestones, type Milestone } from './milestones'
import { defaultRules, type ProgrammeRules } from './rules'

const whole = (what: string, { min, max }: { min: number; max: number }) =>
  typedCode<number>((text) => {
    const problem = { problem: `${what}: enter a whole number from ${min} to ${max}` }
    if (!/^\d{1,6}$/.test(text)) return problem
    const value = Number(text)
    return value < min || value > max ? problem : { value }
  })

/** Left empty, the portal's own limit holds. */
const interestMost = () =>
  typedCode<number>((text) => {
    if (text === '') return { value: defaultRules.interestMost }
    const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
    return value >= 0 && value <= 1_000
      ? { value }
      : { problem: 'Friends a month: enter a whole number from 0 to 1000' }
  })

const points = (what: string) => whole(what, { min: 0, max: 10_000 })

const pointFields = {
  joining: points('Joining'),
  share: points('Sharing a job'),
  interested: points('A friend shows interest'),
  interviewed: points('A friend is interviewed'),
  started: points('A friend starts work'),
  new_to_care: points('Their first job in care'),
  retained_13: points('13 weeks'),
  retained_26: points('26 weeks'),
} satisfies Record<Milestone, unknown>

/** The rules of a programme. Each field has the name of what it sets; points those of their milestones. */
export const rulesForm = z
  .object({
    ...pointFields,
    shareMost: whole('Shares a month', { min: 0, max: 1_000 }),
    interestMost: interestMost(),
    minimumCashIn: whole('The least to cash in', { min: 1, max: 100_000 }),
    windowDays: whole('Days', { min: 1, max: 730 }),
    appliedMonths: whole('Months since they applied', { min: 0, max: 60 }),
    workedMonths: whole('Months since they worked for you', { min: 0, max: 120 }),
    excludesAgency: tick(),
    ownersEarn: tick(),
    recruitersEarn: tick(),
  })
  .transform((posted): ProgrammeRules => {
    const { shareMost, interestMost: mostInterest, minimumCashIn, windowDays, appliedMonths, workedMonths } = posted
    const { excludesAgency, ownersEarn, recruitersEarn } = posted
    const numbers = { shareMost, interestMost: mostInterest, minimumCashIn, windowDays, appliedMonths, workedMonths }
    return {
      points: recordOf(milestones, (milestone) => posted[milestone]),
      ...numbers,
      excludesAgency,
      ownersEarn,
      recruitersEarn,
    }
  })

/** What a point is worth, in pence. */
const worth = money('Enter what a point is worth, like 1.00').refine((pence) => pence >= 1 && pence <= 10_000, {
  error: 'A point is worth from 1p to £100',
})

export const worthForm = z.object({ worth })

/** Opening a programme: its rules and the worth of a point. */
export const openForm = z.intersection(rulesForm, worthForm)

/** A licence for one of the council's providers. */
export const licenceForm = z
  .object({
    providerId: line('Choose the provider', { max: 36, what: 'The provider' }),
    startsOn: day('Enter the first day, like 3 March 2026', HOLDS),
    endsOn: day('Enter the last day, like 3 March 2027', HOLDS),
    fundedBy: choice(fundedBys, 'Choose who pays for the points'),
    seats: whole('Seats', { min: 1, max: 100_000 }),
  })
  .superRefine(({ startsOn, endsOn }, ctx) => {
    if (startsOn && endsOn && endsOn < startsOn)
      ctx.addIssue({ code: 'custom', path: ['endsOn'], message: 'The last day must not be before the first' })
  })
export type LicenceAnswers = z.output<typeof licenceForm>

/** Why somebody may not earn points: for colleagues, kept apart from the record. */
export const exclusionForm = z.object({ words: optionalParagraphs({ max: 500, what: 'The reason' }) })
