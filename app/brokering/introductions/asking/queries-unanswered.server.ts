import { waitingSince } from '#app/hiring/silence/queries-waiting.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { addLondonDays, londonDate } from '#app/shared/dates'
import { workingDaysBetween } from '#app/shared/working-days'
import { INTRODUCTION_ENTITY } from '../introduction'
import { employerStepAfter, employerStepChanges, employerSteps, type EmployerStep } from './employer-steps'

const MOST = 1000

/** `since`: sent, or brought back since; `days`: working days since then. */
export type Unanswered = { id: string; since: Date; days: number }

/** Introductions that no employer has answered and for which this step has come and not been done. */
export async function unansweredAt(db: PrismaClient, step: EmployerStep, now: Date): Promise<Unanswered[]> {
  const { days } = employerSteps.find((known) => known.step === step)!
  const latest = addLondonDays(now, -days)
  const rows = await db.$queryRaw<{ id: string; since: Date }[]>`
    select id, since from (
      select i.id, greatest(i.sent_at, ${waitingSince}) as since
      from introduction i join job_application a on a.id = i.application_id
      where i.status = 'sent' and a.status = 'submitted' and i.sent_at <= ${latest}) waiting
    where since <= ${latest} and not exists (select from event e where e.entity = ${INTRODUCTION_ENTITY}
      and e.entity_id = waiting.id and e.change = ${employerStepChanges[step]} and e.at >= since)
    order by since, id limit ${MOST}`
  const today = londonDate(now)
  return rows
    .map(({ id, since }) => ({ id, since, days: workingDaysBetween(londonDate(since), today) }))
    .filter((unanswered) => employerStepAfter(unanswered.days) === step)
}
