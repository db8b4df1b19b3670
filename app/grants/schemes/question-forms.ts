import { z } from 'zod'
import { parseUkPostcode } from '#app/people/places/postcode'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import { EVER_AT_WORK } from '#app/shared/day-bounds'
import { optionalChoice, optionalCode, optionalDay, optionalMoney, optionalWholeNumber } from '#app/shared/form-fields'
import { qualifyingEvents, type AreaAnswer, type EligibilityFacts } from './facts'
import type { QuestionKey } from './questions'

const postcode = optionalCode<string>((text) => {
  const read = parseUkPostcode(text)
  return read ? { value: read.postcode } : { problem: 'Enter a full UK postcode, for example OX16 5AU' }
})
const months = (what: string) =>
  optionalWholeNumber('Enter the whole months as a number, for example 6', { min: 0, max: 720, what })

/** A field for each question; an empty one is null, since whoever leaves it out wants us to check. */
export const questionFields = {
  home: postcode,
  work: postcode,
  employer: optionalChoice(['verified', 'known', 'named']),
  role: optionalChoice(roles),
  startedOn: optionalDay('Enter the day, for example 3/3/2026', EVER_AT_WORK),
  offerDatedOn: optionalDay('Enter the day, for example 3/3/2026', EVER_AT_WORK),
  careBefore: optionalChoice(['new', 'returning', 'working']),
  monthsOut: months('The months out of care'),
  monthsInCare: months('The months in care'),
  event: optionalChoice([...qualifyingEvents, 'none']),
  eventOn: optionalDay('Enter a day, for example 3/3/2026. Roughly is fine', EVER_AT_WORK),
  household: optionalChoice(['single', 'couple']),
  children: optionalWholeNumber('Enter the number of children, for example 2', { min: 0, max: 30, what: 'Children' }),
  savingsPence: optionalMoney('Enter your savings in pounds, for example 150'),
  incomePence: optionalMoney('Enter the income in pounds, for example 1450'),
} satisfies Record<QuestionKey, z.ZodType>

const Everything = z.object(questionFields)

/** What was typed: home and work are postcodes as written by the Post Office. */
export type Answers = z.output<typeof Everything>

/** Reads the questions of one scheme; what it does not ask is null. */
export function answersForm(keys: readonly QuestionKey[]) {
  const nothing = Object.fromEntries(Object.keys(questionFields).map((key) => [key, null])) as Answers
  const shape = Object.fromEntries(keys.map((key) => [key, questionFields[key]]))
  return z.object(shape).transform((given): Answers => ({ ...nothing, ...given }))
}

/** Facts from answers alone, before anybody is known: no earlier awards, nothing asked for yet. */
export function factsFromAnswers(
  answers: Answers,
  known: { today: LocalDate; schemeId: string; area: (postcode: string) => AreaAnswer },
): EligibilityFacts {
  const { home, work, event, eventOn, careBefore, monthsOut, ...rest } = answers
  return {
    ...rest,
    today: known.today,
    schemeId: known.schemeId,
    home: home === null ? null : known.area(home),
    work: work === null ? null : known.area(work),
    careBefore,
    monthsOut: careBefore === 'returning' ? monthsOut : null,
    event,
    eventOn: event === 'none' ? null : eventOn,
    earlierAwards: null,
    pence: null,
  }
}
