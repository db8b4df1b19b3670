import { retentionCheck } from '#emails/hiring/retention-check'
import { retentionCheckReminder } from '#emails/hiring/retention-check-reminder'
import { firstName } from '#app/people/profile/names'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { formatDate } from '#app/shared/date-words'
import { addLondonDays, fromDateColumn } from '#app/shared/dates'
import { RETENTION_CHECK_ENTITY } from '../lock-employment.server'

const REMIND_AFTER_DAYS = 7

/** Asks providers about the people whose week 13 or 26 has come. Answers how many were asked about. */
export async function askRetentionChecks(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select c.id from retention_check c join employment e on e.id = c.employment_id
    where c.due_at <= ${now} and c.asked_at is null and c.answered_at is null and e.status = 'started'
    order by c.due_at, c.id limit 1000`
  return each(db, due, (tx, id) => ask(tx, id, now))
}

/** Reminds once, seven days after asking. */
export async function remindOfRetentionChecks(db: PrismaClient, now: Date): Promise<number> {
  const silent = await db.$queryRaw<{ id: string }[]>`
    select c.id from retention_check c join employment e on e.id = c.employment_id
    where c.asked_at <= ${addLondonDays(now, -REMIND_AFTER_DAYS)} and c.answered_at is null and e.status = 'started'
      and not exists (select from event v where v.entity = ${RETENTION_CHECK_ENTITY} and v.entity_id = c.id
        and v.change = 'remind' and v.at >= c.asked_at)
    order by c.due_at, c.id limit 1000`
  return each(db, silent, (tx, id) => remind(tx, id, now))
}

async function each(
  db: PrismaClient,
  checks: { id: string }[],
  work: (tx: Tx, id: string) => Promise<boolean>,
): Promise<number> {
  let done = 0
  for (const { id } of checks) if (await inTransaction(db, (tx) => work(tx, id))) done += 1
  return done
}

async function ask(tx: Tx, id: string, now: Date): Promise<boolean> {
  const check = await lockCheck(tx, id)
  if (!check || check.askedAt || check.answeredAt || check.dueAt > now) return false
  await tx.retentionCheck.update({ where: { id }, data: { askedAt: now } })
  // A corrected start that was corrected back: they were asked for this very day before.
  if (await happened(tx, id, 'ask', check.dueAt)) return false
  await tell(tx, check, { change: 'ask', dueAt: check.dueAt, now })
  return true
}

async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  const check = await lockCheck(tx, id)
  if (!check?.askedAt || check.answeredAt) return false
  const dueAt = addLondonDays(check.askedAt, REMIND_AFTER_DAYS)
  if (dueAt > now || (await happened(tx, id, 'remind', dueAt))) return false
  await tell(tx, check, { change: 'remind', dueAt, now })
  return true
}

async function happened(tx: Tx, id: string, change: string, dueAt: Date): Promise<boolean> {
  return (await tx.event.count({ where: { entity: RETENTION_CHECK_ENTITY, entityId: id, change, dueAt } })) > 0
}

/** Null while another sweep holds it. */
async function lockCheck(tx: Tx, id: string) {
  const locked = await tx.$queryRaw<
    unknown[]
  >`select from retention_check where id = ${id}::uuid for update skip locked`
  if (locked.length === 0) return null
  return tx.retentionCheck.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      councilId: true,
      week: true,
      dueAt: true,
      askedAt: true,
      answeredAt: true,
      employment: {
        select: {
          id: true,
          providerId: true,
          startedOn: true,
          person: { select: { name: true } },
          application: { select: { name: true } },
          vacancy: { select: { title: true } },
          provider: {
            select: {
              contactEmail: true,
              council: { select: { portalName: true, hosts: { select: { host: true }, orderBy: { host: 'desc' } } } },
            },
          },
        },
      },
    },
  })
}

type Check = NonNullable<Awaited<ReturnType<typeof lockCheck>>>

async function tell(
  tx: Tx,
  check: Check,
  { change, dueAt, now }: { change: 'ask' | 'remind'; dueAt: Date; now: Date },
) {
  const { councilId, week, employment } = check
  const { council, contactEmail } = employment.provider
  const eventId = await recordEvent(tx, {
    councilId,
    entity: RETENTION_CHECK_ENTITY,
    entityId: check.id,
    by: 'system',
    change,
    at: now,
    dueAt,
  })
  const content = (change === 'ask' ? retentionCheck : retentionCheckReminder).with({
    name: firstName(employment.application?.name || employment.person.name),
    title: employment.vacancy?.title ?? null,
    week,
    startedOn: formatDate(fromDateColumn(employment.startedOn!)),
    portal: council.portalName,
    url: `${councilOrigin({ hosts: council.hosts.map(({ host }) => host) })}/provider/employments/${employment.id}`,
  })
  const members = await tx.providerMember.findMany({
    where: { providerId: employment.providerId, endedAt: null, role: { in: ['owner', 'recruiter'] } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
  })
  const people = members.flatMap(({ personId, person }) =>
    person.account ? [{ personId, address: person.account.email }] : [],
  )
  for (const to of [...people, { address: contactEmail }]) {
    await queueMessage(tx, { eventId, councilId, to, content, releaseAt: now })
  }
}
