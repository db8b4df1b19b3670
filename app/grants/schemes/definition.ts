import { z } from 'zod'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import { qualifyingEvents } from './facts'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const pence = z.number().int().min(0).max(100_000_000)
const localDate = z.custom<LocalDate>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
const words = z.string().max(4000)

/** A named predicate with its parameters. What each asks, and says, is in rules.ts. */
export const Rule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('lives-or-works-in-area') }),
  z.object({ rule: z.literal('lives-in-area') }),
  z.object({ rule: z.literal('works-in-area') }),
  /** Whole months in the present post. */
  z.object({ rule: z.literal('months-in-post'), atLeast: z.number().int().min(0).max(600) }),
  /** Whole months in adult social care, wherever. */
  z.object({ rule: z.literal('months-in-care'), atLeast: z.number().int().min(0).max(600) }),
  /** New to direct care, or back after at least so many months out of it. */
  z.object({ rule: z.literal('new-or-returning'), monthsOut: z.number().int().min(0).max(600) }),
  z.object({ rule: z.literal('applies-within-weeks-of-starting'), weeks: z.number().int().min(1).max(260) }),
  z.object({ rule: z.literal('offer-dated-within'), weeks: z.number().int().min(1).max(260) }),
  z.object({ rule: z.literal('verified-employer') }),
  z.object({ rule: z.literal('role-not-excluded'), roles: z.array(z.enum(roles)).max(30) }),
  z.object({
    rule: z.literal('qualifying-event'),
    events: z.array(z.enum(qualifyingEvents)).min(1),
    months: z.number().int().min(1).max(120),
  }),
  z.object({ rule: z.literal('savings-under'), singlePence: pence, couplePence: pence }),
  /** Household income a month, after tax. */
  z.object({ rule: z.literal('household-income-under'), singlePence: pence, couplePence: pence, perChildPence: pence }),
])
export type Rule = z.infer<typeof Rule>
export type RuleName = Rule['rule']

export const CostType = z.object({
  key,
  label: z.string().min(1).max(80),
  hint: z.string().max(300),
  /** The most for this cost. */
  maxPence: pence,
  /** The most for a whole award that contains this cost, where that is more than the scheme's maximum (a funeral). */
  raisesMaximumToPence: pence.nullable(),
})
export type CostType = z.infer<typeof CostType>

export const EvidenceItem = z.object({
  key,
  label: z.string().min(1).max(120),
  hint: z.string().max(300),
  /** always; some: when one of `costTypes` or `events` applies; never: welcome, not needed. */
  required: z.enum(['always', 'some', 'never']),
  costTypes: z.array(key),
  events: z.array(z.enum(qualifyingEvents)),
})
export type EvidenceItem = z.infer<typeof EvidenceItem>

export const InstalmentRule = z.object({
  /** Whole months after the decision, or from the first day at work: 0 is at once. */
  afterMonths: z.number().int().min(0).max(120),
  /** Weight among the instalments: the award is split by it, to the penny. */
  share: z.number().int().min(1).max(1_000_000),
  /** The employer is asked first whether they still work there. */
  whileEmployed: z.boolean(),
  /** Months run from the first day at work, as far as it is known by then. Versions of before have no such word: from the decision. */
  fromFirstDay: z.boolean().optional(),
})
export type InstalmentRule = z.infer<typeof InstalmentRule>

/** Everything a council decides about a scheme; stored whole in each version. Money in pence, dates London days. */
export const SchemeDefinition = z.object({
  name: z.string().min(1).max(80),
  /** For reports: new-starter, hardship, loyalty … Nothing in the code depends on it. */
  kind: key,
  /** One sentence, for the list of schemes. */
  summary: z.string().min(1).max(300),
  /** Markdown: what it is, what it pays for, how it is decided. */
  about: words,
  /** Where else to turn when the answer is no. */
  elsewhere: z.array(z.object({ label: z.string().min(1).max(120), url: z.string().max(300) })).max(20),
  /** Who runs it for the council, if not the council: "The Care Workers' Charity". */
  administeredBy: z.string().max(120),
  opensOn: localDate.nullable(),
  /** Last day. */
  closesOn: localDate.nullable(),
  /** Pots in the order in which they are drawn on; an award comes from the first that has enough. */
  potIds: z.array(z.uuid()).max(20),
  costTypes: z.array(CostType).min(1).max(30),
  maximumPence: pence,
  /** The most one person gets over all schemes of the council, ever; null: no such limit. */
  lifetimeCapPence: pence.nullable(),
  /** Whole months between two awards of this scheme; 0: none needed; null: only one award ever. */
  gapMonths: z.number().int().min(0).max(600).nullable(),
  rules: z.array(Rule).max(30),
  evidence: z.array(EvidenceItem).max(30),
  instalments: z.array(InstalmentRule).min(1).max(60),
  /** Working days from submission to decision. */
  serviceLevelDays: z.number().int().min(1).max(120),
  /** Whether somebody may say that it cannot wait: then it is due the same working day. */
  urgentRoute: z.boolean(),
  /** Asks for circumstances in the applicant's own words; they are kept sealed. */
  asksCircumstances: z.boolean(),
  /** What an assessor answers yes, no or "not needed" before recommending. */
  assessorForm: z.array(z.object({ key, question: z.string().min(1).max(200) })).max(30),
  /** Why an application is refused: what staff pick, and the sentence the applicant reads. */
  rejectReasons: z
    .array(z.object({ key, label: z.string().min(1).max(80), sentence: z.string().min(1).max(400) }))
    .min(1)
    .max(30),
  /** Sentences the applicant ticks. */
  declarations: z.array(z.string().min(1).max(300)).min(1).max(10),
  /** When the employer is asked again after payment; `recoverPercent` of what was paid may be asked back if they left. */
  retentionChecks: z
    .array(z.object({ week: z.number().int().min(1).max(208), recoverPercent: z.number().int().min(0).max(100) }))
    .max(6),
  appealDays: z.number().int().min(1).max(365),
  /** Years after the last event until personal data is scrubbed. */
  retainYears: z.number().int().min(1).max(20),
})
export type SchemeDefinition = z.infer<typeof SchemeDefinition>

/** What is stored, read back. @throws ZodError when a version in the database is none. */
export function readDefinition(stored: unknown): SchemeDefinition {
  return SchemeDefinition.parse(stored)
}
