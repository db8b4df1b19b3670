import { applicantWaits } from '#emails/hiring/applicant-waits'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { addLondonDays } from '#app/shared/dates'
import { deadlineWords } from '#app/shared/deadline'
import { lapsesOn } from './silence'
import { isIntroduced, waitingSince } from './queries-waiting.server'

/** Days of waiting after which the provider is reminded, in order. */
const REMIND_ON_DAYS = [7, 14]
/** Not of what is older: nobody wants a year of reminders on the day the portal begins to send them. */
const LOOK_BACK_DAYS = 7
const BATCH = 500

/** Reminds providers of applicants without an answer on days 7 and 14, once each. Answers how many reminders there were. */
export async function remindOfApplicants(db: PrismaClient, now: Date): Promise<number> {
  let reminded = 0
  for (const day of REMIND_ON_DAYS) {
    const silent = await db.$queryRaw<{ id: string; since: Date }[]>`
      select * from (
        select a.id, ${waitingSince} as since from job_application a join provider p on p.id = a.provider_id
        where a.status = 'submitted' and p.status = 'verified' and not ${isIntroduced} and a.submitted_at <= ${addLondonDays(now, -day)}) waiting
      where since <= ${addLondonDays(now, -day)} and since > ${addLondonDays(now, -day - LOOK_BACK_DAYS)}
        and not exists (select from event e where e.entity = 'application' and e.entity_id = waiting.id
          and e.change = 'remind_provider' and e.code = ${String(day)} and e.at >= since)
      order by since, id limit ${BATCH}`
    for (const { id, since } of silent)
      if (await inTransaction(db, (tx) => remind(tx, { id, since, day }, now))) reminded += 1
  }
  return reminded
}

type Silent = { id: string; since: Date; day: number }

async function remind(tx: Tx, { id, since, day }: Silent, now: Date): Promise<boolean> {
  // Whoever answers at this moment waits for us, or we see that it was answered. Another sweep that holds it does the work.
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid and status = 'submitted' for update skip locked`
  if (locked.length === 0) return false
  const dueAt = addLondonDays(since, day)
  const done = { entity: 'application', entityId: id, change: 'remind_provider', code: String(day), dueAt }
  if ((await tx.event.count({ where: done })) > 0) return false
  const { councilId, providerId, name, vacancy } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: { councilId: true, providerId: true, name: true, vacancy: { select: { title: true } } },
  })
  const eventId = await recordEvent(tx, { ...done, councilId, by: 'system', at: now })
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      applicantWaits.with({
        firstName: firstName(name),
        title: vacancy.title,
        days: day,
        closesOn: deadlineWords(lapsesOn(since), now),
        portal,
        url: `${origin}/provider/applications/${id}`,
      }),
  })
  return true
}

export const remindOfApplicantsSweep = { name: 'remind-of-applicants', run: remindOfApplicants }
