import { remindersAfter } from '#app/grants/confirming/confirmation'
import type { Prisma } from '#app/platform/database/client.server'
import { addDays, startOfLondonDay } from '#app/shared/dates'
import { idOf, Random } from '../random'
import { column } from './applicants'
import type { DemoGrant } from './applications'

const HOUR_MS = 3_600_000

export type DemoConfirmation = Prisma.ConfirmationCreateManyInput & { id: string; askedAt: Date | null }

/** States in which nobody waits for the employer any more. */
const SETTLED = ['withdrawn', 'lapsed', 'rejected', 'rejected_final', 'appealed']

/** What employers were asked, and what they answered. */
export function inventConfirmations(
  grants: readonly DemoGrant[],
  managers: ReadonlyMap<string, string>,
  now: Date,
): DemoConfirmation[] {
  const random = new Random(13)
  return grants.flatMap((grant) => {
    if (!grant.submittedAt) return []
    const confirmations = [employmentQuestion(grant, { random, managers, now })]
    if (grant.steps.some(({ event }) => event === 'complete'))
      confirmations.push(...retention(grant, { managers, now }))
    return confirmations
  })
}

type World = { random: Random; managers: ReadonlyMap<string, string>; now: Date }

function baseOf(grant: DemoGrant, kind: 'employment' | 'retention', week: number | null) {
  const { applicant, scheme } = grant
  const { job, person } = applicant
  return {
    id: idOf('confirmation', grant.id, kind, week ?? 0),
    councilId: scheme.council.id,
    applicationId: grant.id,
    providerId: job.providerId,
    email: job.employerEmail,
    kind,
    week,
    personName: person.name,
    employmentId: job.employmentId,
  }
}

function asked(askedAt: Date, now: Date, answered: boolean) {
  const reminders = remindersAfter(askedAt)
  const sent = answered ? 0 : [reminders.first, reminders.second].filter((at) => at <= now).length
  return {
    dueAt: askedAt,
    askedAt,
    firstReminderAt: reminders.first,
    secondReminderAt: reminders.second,
    remindersSent: sent,
  }
}

function answerer(grant: DemoGrant, managers: ReadonlyMap<string, string>) {
  const { job } = grant.applicant
  return job.providerId
    ? { answeredByPersonId: managers.get(job.providerId)!, answeredByName: null, ownDevice: false }
    : { answeredByPersonId: null, answeredByName: 'Office manager', ownDevice: false }
}

function employmentQuestion(grant: DemoGrant, { random, managers, now }: World): DemoConfirmation {
  const { applicant, submittedAt, steps, plan } = grant
  const recommended = steps.find(({ event }) => event === 'recommend')
  // Before somebody recommends, the employer has answered; else about half of them have, within days.
  const quick = new Date(submittedAt!.getTime() + random.between(6, 90) * HOUR_MS)
  const answeredAt = recommended
    ? new Date(Math.min(quick.getTime(), recommended.at.getTime() - HOUR_MS))
    : quick <= now && random.chance(0.5)
      ? quick
      : null
  const cancelled = !answeredAt && SETTLED.includes(plan.state)
  const base = { ...baseOf(grant, 'employment', null), ...asked(submittedAt!, now, answeredAt !== null || cancelled) }
  if (!answeredAt) return { ...base, cancelledAt: cancelled ? steps.at(-1)!.at : null }
  return {
    ...base,
    ...answerer(grant, managers),
    answeredAt,
    answer: 'employed',
    since: column(applicant.job.startedOn),
    jobRole: applicant.job.role,
    weeklyHours: random.pick([16, 20, 24, 30, 37.5]),
  }
}

/** The check after payment: of those who are paid and watched, a few wait for the employer's answer. */
function retention(grant: DemoGrant, { managers, now }: Omit<World, 'random'>): DemoConfirmation[] {
  const check = grant.scheme.definition.retentionChecks[0]
  if (!check) return []
  const { startedOn } = grant.applicant.job
  const paidAt = grant.steps.find(({ event }) => event === 'complete')!.at
  const week = startOfLondonDay(addDays(startedOn, check.week * 7))
  const dueAt = new Date(Math.max(week.getTime(), paidAt.getTime()))
  const base = baseOf(grant, 'retention', check.week)
  if (dueAt > now) return [{ ...base, dueAt, askedAt: null }]
  const ended = grant.steps.find(({ event }) => event === 'start_recovery' || event === 'close')
  const left = ended?.event === 'start_recovery'
  if (!ended) return [{ ...base, ...asked(dueAt, now, false) }]
  const answeredAt = new Date(Math.min(ended.at.getTime() - 4 * 24 * HOUR_MS, dueAt.getTime() + 30 * HOUR_MS))
  const askedAt = new Date(Math.min(dueAt.getTime(), answeredAt.getTime() - HOUR_MS))
  return [
    {
      ...base,
      ...asked(askedAt, now, true),
      ...answerer(grant, managers),
      answeredAt,
      answer: left ? 'left' : 'employed',
      since: left ? null : column(startedOn),
      leftOn: left ? column(addDays(startedOn, 49)) : null,
      jobRole: grant.applicant.job.role,
      weeklyHours: left ? null : 30,
    },
  ]
}
