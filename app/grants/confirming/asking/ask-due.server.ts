import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import { writeAnswer } from '../answer-confirmation.server'
import { askNow } from './ask-employer.server'
import { employmentRecord } from '../employment-record.server'
import { wordOfRecord } from '../employment-word'
import { readApplication } from './whom-to-ask.server'

/** How long the provider's own retention check is waited for before this question is asked as well. */
const OWN_CHECK_DAYS = 14
const LONGEST_WAIT_DAYS = 28

/**
 * Asks what has become due, unless the record of the work answers it; also settles what was asked already once the
 * record has the answer. Answers how many questions were asked or settled.
 */
export async function askDueConfirmations(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select k.id from confirmation k
      left join employment e on e.id = k.employment_id and e.council_id = k.council_id
      left join retention_check c on c.employment_id = e.id and c.week = k.week
    where k.kind = 'retention' and k.due_at <= ${now} and k.answered_at is null and k.cancelled_at is null
      and (e.status = 'ended'
        or exists (select from retention_check s where s.employment_id = e.id and s.answer is not null
          and (s.week = k.week or s.answered_at >= k.due_at))
        or (k.asked_at is null and (c.id is null or c.answer is not null or e.status <> 'started'
          or c.asked_at <= ${addLondonDays(now, -OWN_CHECK_DAYS)} or k.due_at <= ${addLondonDays(now, -LONGEST_WAIT_DAYS)})))
    order by k.due_at, k.id limit 1000`
  let done = 0
  for (const { id } of due) if (await inTransaction(db, (tx) => settleOrAsk(tx, id, now))) done += 1
  return done
}

async function settleOrAsk(tx: Tx, id: string, now: Date): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`select from confirmation where id = ${id}::uuid for update skip locked`
  if (held.length === 0) return false
  const row = await tx.confirmation.findUniqueOrThrow({ where: { id } })
  if (row.answeredAt || row.cancelledAt || row.dueAt > now) return false
  const record = await employmentRecord(tx, row)
  const word = record && wordOfRecord(record, { week: row.week!, dueAt: row.dueAt })
  if (word) {
    if (!row.askedAt) await tx.confirmation.update({ where: { id }, data: { askedAt: now }, select: { id: true } })
    const by = word.byPersonId ? { personId: word.byPersonId } : 'system'
    await writeAnswer(tx, row, word.reply, {
      now: word.at ?? now,
      by,
      byName: null,
      ownDevice: null,
      change: 'read_record',
      eventBy: 'system',
    })
    return true
  }
  if (row.askedAt) return false
  const application = await readApplication(tx, row.applicationId)
  const correctedEmail = await lastCorrection(tx, row.applicationId)
  const kind = row.kind
  await askNow(tx, { id, kind, dueAt: row.dueAt }, { application, by: 'system', now, correctedEmail })
  return true
}

/** The address that answered, or was asked last, where it is not the one that the applicant gave. */
async function lastCorrection(tx: Tx, applicationId: string): Promise<string | null> {
  const last = await tx.confirmation.findFirst({
    where: { applicationId, askedAt: { not: null }, cancelledAt: null },
    orderBy: { askedAt: 'desc' },
    select: { email: true },
  })
  return last?.email ?? null
}
