import { z } from 'zod'
import { draftAdvertEnded } from '#emails/hiring/draft-advert-ended'
import { issueDraftToken, RESUME_TOKEN } from '#app/hiring/applying/draft-access.server'
import { publicProviderName } from '#app/organisations/sites/precision'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { addLondonDays } from '#app/shared/dates'
import { deadlineWords } from '#app/shared/deadline'
import { ended, endings } from './queries-ended.server'

/** What was closed as filled, hidden or paused can be back the next day; nobody should be told of it for nothing. */
const WAIT_DAYS = 1
/** Adverts that ended longer ago were told of, or ended before the portal told. */
const LOOK_BACK_DAYS = 14
const BATCH = 500

const Row = z.object({ id: z.string(), at: z.date(), how: z.enum(endings) })

/** SQL: the open drafts, with an address, of adverts that take nobody any more and of which they were not told. */
function untold(now: Date, only: Prisma.Sql = Prisma.empty) {
  const { at, how } = ended(now)
  const dayAgo = addLondonDays(now, -WAIT_DAYS)
  return Prisma.sql`
    select id, at, how from (
      select a.id, ${at} as at, ${how} as how, v.closed_reason
      from job_application a join vacancy v on v.id = a.vacancy_id join provider p on p.id = v.provider_id
      where a.status = 'draft' and a.email is not null and a.draft_expires_at > ${now} ${only}) d
    where at > ${addLondonDays(now, -LOOK_BACK_DAYS)}
      and at <= case when how in ('hidden', 'paused') or closed_reason = 'filled_here' then ${dayAgo}::timestamptz else ${now}::timestamptz end
      and not exists (select from event e where e.entity = 'application' and e.entity_id = d.id
        and e.change = 'advert_ended' and e.at >= d.at)
    order by at, id limit ${BATCH}`
}

/** Tells everybody who has begun an application, and gave an address, that they cannot send it. Answers how many. */
export async function tellDraftsAdvertEnded(db: PrismaClient, now: Date): Promise<number> {
  const drafts = await parsedRows(db, Row)`${untold(now)}`
  let letters = 0
  for (const { id } of drafts) if (await inTransaction(db, (tx) => tell(tx, id, now))) letters += 1
  return letters
}

async function tell(tx: Tx, id: string, now: Date): Promise<boolean> {
  // Whoever sends or saves it at this moment waits for us. Another sweep that holds it does the work.
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid and status = 'draft' for update skip locked`
  if (locked.length === 0) return false
  const [still] = await parsedRows(tx, Row)`${untold(now, Prisma.sql`and a.id = ${id}::uuid`)}`
  if (!still) return false
  const { councilId, personId, email, draftExpiresAt, vacancy } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      councilId: true,
      personId: true,
      email: true,
      draftExpiresAt: true,
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
  const { how, at: dueAt } = still
  const change = { entity: 'application', entityId: id, change: 'advert_ended', code: how, dueAt }
  const eventId = await recordEvent(tx, { ...change, councilId, by: 'system', at: now })
  const { provider, title } = vacancy
  const origin = councilOrigin({ hosts: provider.council.hosts.map(({ host }) => host) })
  const mayComeBack = how === 'hidden' || how === 'paused'
  const secret = mayComeBack ? await issueDraftToken(tx, RESUME_TOKEN, id) : null
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address: email! },
    content: draftAdvertEnded.with({
      title,
      provider: provider.kind === 'personal-assistant-employer' ? null : publicProviderName(provider),
      how: mayComeBack ? 'paused' : how,
      keptUntil: deadlineWords(draftExpiresAt!, now),
      portal: provider.council.portalName,
      draftUrl: secret && `${origin}/apply/resume/${secret}`,
      jobsUrl: `${origin}/jobs`,
    }),
    releaseAt: now,
  })
  return true
}

export const tellDraftsAdvertEndedSweep = { name: 'tell-drafts-advert-ended', run: tellDraftsAdvertEnded }
