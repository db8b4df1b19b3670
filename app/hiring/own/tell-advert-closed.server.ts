import { applicationJobClosed } from '#emails/hiring/application-job-closed'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { ClosedReason } from '#app/jobs/vacancies/vacancy'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { addLondonDays } from '#app/shared/dates'

/** A provider who closed the wrong advert, or answers everybody right after, has this long. */
const WAIT_DAYS = 1
/** Adverts that closed longer ago were told of, or closed before the portal told. */
const LOOK_BACK_DAYS = 14

/**
 * Tells those who still wait for an answer that the advert closed, once for each closing. Nobody is refused by it: the
 * application stays with the provider. Answers how many were told.
 */
export async function tellAdvertClosed(db: PrismaClient, now: Date): Promise<number> {
  const waiting = await db.$queryRaw<{ id: string }[]>`
    select a.id from vacancy v join job_application a on a.vacancy_id = v.id
    where v.status = 'closed' and v.closed_at <= ${addLondonDays(now, -WAIT_DAYS)}
      and v.closed_at > ${addLondonDays(now, -LOOK_BACK_DAYS)}
      and a.status in ('submitted', 'shortlisted', 'interviewing') and a.submitted_at <= v.closed_at
      and not exists (select from event e where e.entity = 'application' and e.entity_id = a.id
        and e.change = 'advert_closed' and e.at >= v.closed_at)
    order by v.closed_at, a.id limit 1000`
  let letters = 0
  for (const { id } of waiting) if (await inTransaction(db, (tx) => tell(tx, id, now))) letters += 1
  return letters
}

async function tell(tx: Tx, id: string, now: Date): Promise<boolean> {
  // Answering at this moment waits for us, or we see that it was answered. Another sweep that holds it does the work.
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid and status in ('submitted', 'shortlisted', 'interviewing')
    for update skip locked`
  if (locked.length === 0) return false
  const { vacancy, ...application } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      councilId: true,
      personId: true,
      email: true,
      vacancy: {
        select: {
          title: true,
          status: true,
          closedAt: true,
          closedReason: true,
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
  const { councilId, personId, email } = application
  const { closedReason } = vacancy
  if (!closedReason || !vacancy.closedAt) return false
  const dueAt = addLondonDays(vacancy.closedAt, WAIT_DAYS)
  const before = await tx.event.count({
    where: { entity: 'application', entityId: id, change: 'advert_closed', dueAt },
  })
  if (before > 0) return false
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'application',
    entityId: id,
    by: 'system',
    change: 'advert_closed',
    at: now,
    dueAt,
  })
  if (!email) return true
  const { provider } = vacancy
  const origin = councilOrigin({ hosts: provider.council.hosts.map(({ host }) => host) })
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address: email },
    content: applicationJobClosed.with({
      employer: provider.kind === 'personal-assistant-employer' ? null : publicProviderName(provider),
      title: vacancy.title,
      because: reasons[closedReason],
      portal: provider.council.portalName,
      url: `${origin}/account/applications/${id}`,
      jobsUrl: `${origin}/jobs`,
    }),
    releaseAt: now,
  })
  return true
}

const reasons = {
  filled_here: 'filled',
  filled_elsewhere: 'filled',
  withdrawn: 'withdrawn',
  moderated: 'taken-down',
} as const satisfies Record<ClosedReason, string>

export const tellAdvertClosedSweep = { name: 'tell-advert-closed', run: tellAdvertClosed }
