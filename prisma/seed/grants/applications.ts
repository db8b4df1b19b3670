import { createHash } from 'node:crypto'
import type { GrantEvent } from '#app/grants/applying/grant-application'
import { qualifyingEvents, type EligibilityFacts } from '#app/grants/schemes/facts'
import { addDays, londonDate, type LocalDate } from '#app/shared/dates'
import { referenceFrom } from '#app/shared/reference'
import { addWorkingDays } from '#app/shared/working-days'
import type { DemoPerson } from '../hiring/applications'
import { idOf, Random } from '../random'
import { applicantFinder, type DemoApplicant } from './applicants'
import { plans, type Plan } from './plan'
import { inventSchemes, type DemoScheme } from './schemes'
import { stepsOf, timesOf, type Step } from './timeline'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Days before the load on which payment runs were built: the last is open, the one before exported, the rest reconciled. */
export const RUN_DAYS = [1, 3, 8, 22, 50, 78, 106, 134, 162, 190, 218, 246, 274, 302, 330, 358, 386, 780] as const
/** Days from building a run to the bank's answer. */
export const RUN_ANSWER_DAYS = 3

export type DemoCost = { costType: string; pence: number; awardedPence: number | null }

export type DemoGrant = {
  id: string
  n: number
  plan: Plan
  scheme: DemoScheme
  applicant: DemoApplicant
  facts: EligibilityFacts
  steps: Step[]
  createdAt: Date
  submittedAt: Date | null
  dueOn: LocalDate | null
  urgent: boolean
  reference: string
  costs: DemoCost[]
  requestedPence: number
  awardedPence: number | null
  /** Days before the load of the run its money is or was in; the failed attempt first. */
  runs: number[]
}

/** A story of the demo that is told of one person: seeker@demo.example. */
type Told = { kind: DemoScheme['slug']; state: Plan; daysAgo: number }

const SEEKER: Told[] = [
  {
    kind: 'hardship',
    state: {
      state: 'closed',
      path: ['submit', 'start_checking', 'recommend', 'approve', 'complete', 'close'],
      money: 'paid',
      ago: [0, 0],
      many: [0, 0],
    },
    // Longer ago than the months between two awards of the scheme, so that a new application is not stopped by it.
    daysAgo: 790,
  },
  {
    kind: 'new-starter',
    state: { state: 'withdrawn', path: ['submit', 'withdraw'], ago: [0, 0], many: [0, 0] },
    daysAgo: 300,
  },
]

/** Everybody who ever applied for a grant in the demo. */
export function inventGrants(world: Parameters<typeof applicantFinder>[1] & { seeker: DemoPerson; now: Date }) {
  const random = new Random(750)
  const find = applicantFinder(random, world)
  const schemes = inventSchemes()
  const grants: DemoGrant[] = []
  const tell = (plan: Plan, scheme: DemoScheme, daysAgo: number, person?: DemoPerson) =>
    grants.push(invent({ random, plan, scheme, daysAgo, find, now: world.now, n: grants.length, person }))
  const councilsOf = ['oxfordshire', 'staffordshire'] as const
  for (const [c, slug] of councilsOf.entries()) {
    const [starter, hardship] = schemes.filter(({ council }) => council.slug === slug) as [DemoScheme, DemoScheme]
    for (const plan of plans)
      for (let k = 0; k < plan.many[c]!; k += 1) {
        const kind = plan.only ?? (random.chance(0.5) ? 'hardship' : 'new-starter')
        const [least, most] = plan.ago
        tell(plan, kind === 'hardship' ? hardship : starter, least + (most - least) * random.next())
      }
    if (c > 0) continue
    for (const { kind, state, daysAgo } of SEEKER)
      tell(state, kind === 'hardship' ? hardship : starter, daysAgo, world.seeker)
  }
  return { schemes, grants }
}

type Invent = {
  random: Random
  plan: Plan
  scheme: DemoScheme
  daysAgo: number
  find: ReturnType<typeof applicantFinder>
  now: Date
  n: number
  person?: DemoPerson | undefined
}

function invent({ random, plan, scheme, daysAgo, find, now, n, person }: Invent): DemoGrant {
  const id = idOf('grant', n)
  const anchor = Math.max(plan.path.lastIndexOf('approve'), plan.money ? -1 : plan.path.length - 1)
  const at = new Date(now.getTime() - daysAgo * DAY_MS - random.between(1, 240) * 60_000)
  const runs = runsOf(plan, daysAgo)
  const times = timesOf(random, plan.path, { anchor, at, fixed: afterPayment(plan, scheme, runs, now, at) })
  const steps = stepsOf(plan.path, times)
  const submittedAt = steps.find(({ event }) => event === 'submit')?.at ?? null
  const applied = submittedAt ?? at
  const applicant = find(scheme.council, scheme.slug, londonDate(applied), person)
  const urgent = scheme.slug === 'hardship' && submittedAt !== null && random.chance(0.16)
  const costs = person
    ? [{ ...costsOf(random, scheme, plan)[0]!, pence: 25_000, awardedPence: 25_000 }]
    : costsOf(random, scheme, plan)
  const requestedPence = costs.reduce((sum, { pence }) => sum + pence, 0)
  const awarded = steps.some(({ event }) => event === 'approve')
  // Recommended as asked for; every fourth is recommended to be refused (decisions.ts).
  const waits = plan.state === 'recommended' && n % 4 !== 0
  const submittedOn = londonDate(applied)
  return {
    id,
    n,
    plan,
    scheme,
    applicant,
    facts: factsOf(random, { scheme, applicant, submittedOn, pence: requestedPence, refused: isRefused(plan) }),
    steps,
    createdAt: new Date((submittedAt ?? at).getTime() - random.between(1, 70) * HOUR_MS),
    submittedAt,
    dueOn: submittedAt && addWorkingDays(submittedOn, urgent ? 1 : scheme.definition.serviceLevelDays),
    urgent,
    reference: referenceFrom(createHash('sha256').update(id).digest()),
    costs: awarded ? costs : costs.map((cost) => ({ ...cost, awardedPence: waits ? cost.pence : null })),
    requestedPence,
    awardedPence: awarded ? costs.reduce((sum, { awardedPence }) => sum + (awardedPence ?? 0), 0) : null,
    runs,
  }
}

const isRefused = ({ path }: Plan) => path.includes('reject' satisfies GrantEvent)

/** The runs that the money was in: the newest that was built after the decision; one in ten failed there at first. */
function runsOf({ money }: Plan, daysAgo: number): number[] {
  if (money === 'open-run') return [RUN_DAYS[0]]
  if (money === 'exported-run') return [RUN_DAYS[1]]
  if (money !== 'failed' && money !== 'paid') return []
  const index = RUN_DAYS.findLastIndex((days, n) => n >= 2 && days < daysAgo)
  const run = RUN_DAYS[index]!
  const again = RUN_DAYS[index - 1]
  if (money === 'failed') return [run]
  return again !== undefined && index > 2 && Math.floor(daysAgo * 10) % 8 === 0 ? [run, again] : [run]
}

function afterPayment(plan: Plan, scheme: DemoScheme, runs: readonly number[], now: Date, at: Date) {
  if (plan.money !== 'paid') return {}
  const paidAt = new Date(now.getTime() - (runs.at(-1)! - RUN_ANSWER_DAYS) * DAY_MS + HOUR_MS)
  const weeks = Math.max(0, ...scheme.definition.retentionChecks.map(({ week }) => week))
  const checked = new Date(Math.max(at.getTime() + weeks * 7 * DAY_MS, paidAt.getTime() + HOUR_MS))
  return { complete: paidAt, close: new Date(Math.min(checked.getTime(), now.getTime() - DAY_MS)) }
}

function costsOf(random: Random, { definition }: DemoScheme, plan: Plan): DemoCost[] {
  const types = random.some(definition.costTypes, random.between(1, Math.min(3, definition.costTypes.length)))
  let left = definition.maximumPence
  const costs: DemoCost[] = []
  for (const { key, maxPence } of types) {
    const pence = Math.min(left, Math.max(2_000, Math.round((maxPence * (0.2 + 0.75 * random.next())) / 500) * 500))
    if (pence <= 0) break
    left -= pence
    const awardedPence = plan.money && random.chance(0.2) ? Math.round((pence * 0.8) / 100) * 100 : pence
    costs.push({ costType: key, pence, awardedPence })
  }
  return costs
}

type FactsFor = {
  scheme: DemoScheme
  applicant: DemoApplicant
  submittedOn: LocalDate
  pence: number
  refused: boolean
}

/** What the rules know of an application; something speaks against one that was refused. */
function factsOf(random: Random, { scheme, applicant, submittedOn, pence, refused }: FactsFor): EligibilityFacts {
  const { job } = applicant
  const hardship = scheme.slug === 'hardship'
  const couple = random.chance(0.45)
  const savings = random.between(0, 24) * 10_000
  return {
    today: submittedOn,
    schemeId: scheme.id,
    home: random.chance(0.04) ? 'border' : 'in',
    work: job.workDistrictGss ? 'in' : 'unknown',
    startedOn: job.startedOn,
    offerDatedOn: hardship ? null : addDays(job.startedOn, -random.between(7, 30)),
    role: job.role,
    careBefore: hardship ? null : refused ? 'working' : random.chance(0.7) ? 'new' : 'returning',
    monthsOut: hardship ? null : random.between(4, 40),
    monthsInCare: hardship ? Math.max(4, random.between(4, 120)) : null,
    employer: job.employer,
    event: hardship ? random.pick(qualifyingEvents) : null,
    eventOn: hardship ? addDays(submittedOn, -random.between(5, 200)) : null,
    household: hardship ? (couple ? 'couple' : 'single') : null,
    children: hardship ? random.between(0, 3) : null,
    savingsPence: hardship ? (refused ? 620_000 + savings : savings) : null,
    incomePence: hardship ? random.between(9, 26) * 10_000 : null,
    earlierAwards: [],
    pence,
  }
}
