import {
  grantTransitions,
  type GrantEvent,
  type GrantParty,
  type GrantStatus,
} from '#app/grants/applying/grant-application'
import { next } from '#app/shared/transitions'
import type { Random } from '../random'

const HOUR_MS = 3_600_000

/** Hours that an event follows the one before it, at least and at most. */
const AFTER: Partial<Record<GrantEvent, readonly [number, number]>> = {
  start_checking: [4, 60],
  ask: [3, 40],
  answer: [18, 80],
  lapse: [340, 345],
  hold: [4, 30],
  recommend: [5, 70],
  approve: [4, 44],
  reject: [4, 44],
  withdraw: [20, 90],
  appeal: [24, 380],
  uphold: [24, 140],
  dismiss: [24, 140],
  start_recovery: [480, 900],
  recover: [300, 600],
  write_off: [400, 700],
}

const PARTY: Partial<Record<GrantEvent, GrantParty>> = {
  submit: 'applicant',
  answer: 'applicant',
  withdraw: 'applicant',
  appeal: 'applicant',
  start_checking: 'assessor',
  ask: 'assessor',
  hold: 'assessor',
  recommend: 'assessor',
  approve: 'approver',
  reject: 'approver',
  start_recovery: 'approver',
  write_off: 'approver',
  recover: 'payments',
  uphold: 'appeals',
  dismiss: 'appeals',
}

export type Step = { event: GrantEvent; from: GrantStatus; to: GrantStatus; at: Date; round: number; by: GrantParty }

/** When each event happened, given that `path[anchor]` happened at `at`: earlier ones before it, later ones after it. */
export function timesOf(
  random: Random,
  path: readonly GrantEvent[],
  { anchor, at, fixed }: { anchor: number; at: Date; fixed: Partial<Record<GrantEvent, Date>> },
): Date[] {
  const times = path.map(() => at)
  const gap = (event: GrantEvent) =>
    random.between(...(AFTER[event] ?? [1, 1])) * HOUR_MS + random.between(0, 3_599) * 1000
  for (let n = anchor - 1; n >= 0; n -= 1) times[n] = new Date(times[n + 1]!.getTime() - gap(path[n + 1]!))
  for (let n = anchor + 1; n < path.length; n += 1)
    times[n] = fixed[path[n]!] ?? new Date(times[n - 1]!.getTime() + gap(path[n]!))
  return times
}

/** The events as the table of states takes them. @throws when it does not. */
export function stepsOf(path: readonly GrantEvent[], times: readonly Date[]): Step[] {
  let status: GrantStatus = 'draft'
  let round = 1
  return path.map((event, n) => {
    const by = PARTY[event] ?? 'system'
    const outcome = next(grantTransitions, status, event, { by, round })
    if (!outcome.ok) throw new Error(`A grant application of the demo cannot ${event} when it is ${status}`)
    const step = { event, from: status, to: outcome.to, at: times[n]!, round, by }
    status = outcome.to
    if (event === 'uphold') round = 2
    return step
  })
}
