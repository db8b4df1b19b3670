import type { PrismaClient } from '#app/platform/database/client.server'
import { addLondonDays, londonDate } from '#app/shared/dates'
import { workingDaysBetween } from '#app/shared/working-days'
import { INTRODUCTION_ENTITY } from '../introduction'
import { employerStepAfter, employerStepChanges, employerSteps, type EmployerStep } from './employer-steps'

const MOST = 1000

/** Introductions that no employer has answered and for which this step has come and not been done. */
export async function unansweredAt(db: PrismaClient, step: EmployerStep, now: Date): Promise<string[]> {
  const { days } = employerSteps.find((known) => known.step === step)!
  const rows = await db.$queryRaw<{ id: string; sentAt: Date }[]>`
    select i.id, i.sent_at as "sentAt" from introduction i join job_application a on a.id = i.application_id
    where i.status = 'sent' and a.status = 'submitted' and i.sent_at <= ${addLondonDays(now, -days)}
      and not exists (select from event e where e.entity = ${INTRODUCTION_ENTITY} and e.entity_id = i.id
        and e.change = ${employerStepChanges[step]} and e.at >= i.sent_at)
    order by i.sent_at, i.id limit ${MOST}`
  const today = londonDate(now)
  return rows
    .filter(({ sentAt }) => employerStepAfter(workingDaysBetween(londonDate(sentAt), today)) === step)
    .map(({ id }) => id)
}
