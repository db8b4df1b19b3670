import { z } from 'zod'
import { qualifyingEvents } from '#app/grants/schemes/facts'
import type { LocalDate } from '#app/shared/dates'

const day = z
  .string()
  .nullable()
  .catch(null)
  .transform((text) => text as LocalDate | null)
const count = z.number().int().nullable().catch(null)

/** What is kept sealed of an application: what happened, household, money, own words. Money in pence, texts '' for none. */
const Circumstances = z.object({
  event: z
    .enum([...qualifyingEvents, 'none'])
    .nullable()
    .catch(null),
  eventOn: day,
  household: z.enum(['single', 'couple']).nullable().catch(null),
  children: count,
  savingsPence: count,
  incomePence: count,
  words: z.string().catch(''),
  /** Why it cannot wait. */
  whyUrgent: z.string().catch(''),
  /** About the costs: what "something else" is. */
  costWords: z.string().catch(''),
  /** Why a paper that is needed cannot be added. */
  evidenceWords: z.string().catch(''),
  /** While a draft: bank details that are not complete yet, as typed. */
  bankTyped: z.record(z.string(), z.string()).optional().catch(undefined),
})
export type Circumstances = z.output<typeof Circumstances>

/** What was sealed, opened; of an application without any, all of it unknown. */
export function readCircumstances(opened: string | null): Circumstances {
  return Circumstances.parse(opened === null ? {} : JSON.parse(opened))
}

/** Answers to the rules' questions that nobody needs to be shielded from. */
const GrantAnswers = z.object({
  offerDatedOn: day,
  careBefore: z.enum(['new', 'returning', 'working']).nullable().catch(null),
  monthsOut: count,
  monthsInCare: count,
})
export type GrantAnswers = z.output<typeof GrantAnswers>

export function readGrantAnswers(stored: unknown): GrantAnswers {
  return GrantAnswers.parse(stored ?? {})
}
