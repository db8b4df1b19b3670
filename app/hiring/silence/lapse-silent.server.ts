import { applicationUnanswered } from '#emails/hiring/application-unanswered'
import { applicationTransitions, EMPLOYER_SILENT } from '#app/hiring/applications/job-application'
import { publicProviderName } from '#app/organisations/sites/precision'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { addLondonDays } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import { lapsesOn } from './silence'
import { isIntroduced, waitingSince } from './queries-waiting.server'

/** Fewer calendar days than thirty working days ever are. */
const AT_LEAST_DAYS = 40
const BATCH = 500

/**
 * Puts applications on hold that had no answer for thirty working days, and tells their candidates so honestly. An answer
 * that comes later still reaches them. What it means for referrals follows with their own sweep. Answers how many.
 */
export async function lapseSilent(db: PrismaClient, now: Date): Promise<number> {
  const silent = await db.$queryRaw<{ id: string; since: Date }[]>`
    select * from (select a.id, ${waitingSince} as since from job_application a
      where a.status = 'submitted' and not ${isIntroduced} and a.submitted_at <= ${addLondonDays(now, -AT_LEAST_DAYS)}) waiting
    where since <= ${addLondonDays(now, -AT_LEAST_DAYS)} order by since, id limit ${BATCH}`
  let lapsed = 0
  for (const { id, since } of silent) {
    const dueAt = lapsesOn(since)
    if (dueAt <= now && (await inTransaction(db, (tx) => lapse(tx, { id, dueAt }, now)))) lapsed += 1
  }
  return lapsed
}

async function lapse(tx: Tx, { id, dueAt }: { id: string; dueAt: Date }, now: Date): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid and status = 'submitted' for update skip locked`
  if (locked.length === 0) return false
  const moved = next(applicationTransitions, 'submitted', 'lapse', { by: 'system' })
  if (!moved.ok) return false
  const { councilId, personId, email, vacancy } = await tx.jobApplication.update({
    where: { id },
    data: {
      status: moved.to,
      previousStatus: null,
      statusReleasedAt: null,
      decisionWords: null,
      decisionReason: EMPLOYER_SILENT,
      updatedAt: now,
    },
    select: {
      councilId: true,
      personId: true,
      email: true,
      vacancy: {
        select: {
          title: true,
          provider: {
            select: {
              name: true,
              kind: true,
              council: { select: { portalName: true, hosts: { select: { host: true } } } },
            },
          },
        },
      },
    },
  })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'application',
    entityId: id,
    by: 'system',
    change: 'lapse',
    from: 'submitted',
    to: moved.to,
    code: EMPLOYER_SILENT,
    at: now,
    dueAt,
  })
  if (!email) return true
  const { council, ...provider } = vacancy.provider
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address: email },
    content: applicationUnanswered.with({
      employer: provider.kind === 'personal-assistant-employer' ? null : publicProviderName(provider),
      title: vacancy.title,
      portal: council.portalName,
      url: `${origin}/account/applications/${id}`,
      jobsUrl: `${origin}/jobs`,
    }),
    releaseAt: now,
  })
  return true
}

export const lapseSilentSweep = { name: 'lapse-silent-applications', run: lapseSilent }
