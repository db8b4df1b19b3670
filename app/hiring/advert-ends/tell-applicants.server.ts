import { z } from 'zod'
import { applicationJobClosed } from '#emails/hiring/application-job-closed'
import { publicProviderName } from '#app/organisations/sites/precision'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { addLondonDays } from '#app/shared/dates'
import { ended, endings, type Ending } from './queries-ended.server'

/** A provider who closed the wrong advert, opens it again or answers everybody right after, has this long. */
const WAIT_DAYS = 1
/** Adverts that ended longer ago were told of, or ended before the portal told. */
const LOOK_BACK_DAYS = 14
const BATCH = 500

const Row = z.object({ id: z.string(), at: z.date(), how: z.enum(endings) })

/** SQL: the applications that wait for an answer to an advert that ended, and whose applicants were not told of it. */
function untold(now: Date, only: Prisma.Sql = Prisma.empty) {
  const { at, how } = ended(now)
  return Prisma.sql`
    select id, at, how from (
      select a.id, a.submitted_at, ${at} as at, ${how} as how
      from job_application a join vacancy v on v.id = a.vacancy_id join provider p on p.id = v.provider_id
      where a.status in ('submitted', 'shortlisted', 'interviewing') ${only}) waiting
    where how <> 'paused' and at <= ${addLondonDays(now, -WAIT_DAYS)} and at > ${addLondonDays(now, -LOOK_BACK_DAYS)}
      and submitted_at <= at
      and not exists (select from event e where e.entity = 'application' and e.entity_id = waiting.id
        and e.change = 'advert_closed' and e.at >= waiting.at)
    order by at, id limit ${BATCH}`
}

/**
 * Tells those who still wait for an answer that the advert was closed, or came to its end by itself, once for each time.
 * Nobody is refused by it: the application stays with the provider. Answers how many were told.
 */
export async function tellAdvertClosed(db: PrismaClient, now: Date): Promise<number> {
  const waiting = await parsedRows(db, Row)`${untold(now)}`
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
  const [still] = await parsedRows(tx, Row)`${untold(now, Prisma.sql`and a.id = ${id}::uuid`)}`
  const because = still && reasons[still.how]
  if (!still || !because) return false
  const { vacancy, ...application } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
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
  const { councilId, personId, email } = application
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'application',
    entityId: id,
    by: 'system',
    change: 'advert_closed',
    at: now,
    dueAt: still.at,
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
      because,
      portal: provider.council.portalName,
      url: `${origin}/account/applications/${id}`,
      jobsUrl: `${origin}/jobs`,
    }),
    releaseAt: now,
  })
  return true
}

/** Null: an advert that is paused may come back, and is no end. */
const reasons = {
  filled: 'filled',
  closed: 'withdrawn',
  'taken-down': 'taken-down',
  expired: 'expired',
  hidden: 'hidden',
  paused: null,
} as const satisfies Record<Ending, string | null>

export const tellAdvertClosedSweep = { name: 'tell-advert-closed', run: tellAdvertClosed }
