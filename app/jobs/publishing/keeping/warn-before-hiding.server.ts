import { z } from 'zod'
import { vacancyToConfirm } from '#emails/jobs/vacancy-to-confirm'
import { CONFIRM_WITHIN_DAYS, hiddenAt } from '#app/jobs/vacancies/vacancy-state'
import { inTransaction, Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'
import { tellOfVacancy } from './tell-of-vacancy.server'

/** So many days before an advert is hidden for want of a word, its owners are warned: once each, the nearest first. */
const WARN_DAYS = [3, CONFIRM_WITHIN_DAYS]
const BATCH = 200

const Row = z.object({ id: z.string(), touchedAt: z.date() })

/** SQL: the live adverts that are hidden within so many days if nobody confirms them, before they would close. */
function hiddenWithin(days: number, now: Date, only: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const at = Prisma.sql`v.touched_at + make_interval(hours => 90 * 24)`
  return Prisma.sql`
    select v.id, v.touched_at as "touchedAt" from vacancy v join provider p on p.id = v.provider_id
    where v.status = 'approved' and p.status = 'verified' and v.publish_at <= ${now} and ${at} < v.closes_at
      and ${at} > ${now} and ${at} <= ${addLondonDays(now, days)}
      and not exists (select from event e where e.entity = 'vacancy' and e.entity_id = v.id
        and e.change = 'warn_hidden' and e.code::int <= ${days} and e.at >= v.touched_at) ${only}
    order by v.touched_at, v.id limit ${BATCH}`
}

/** Warns the owners before their adverts are hidden. Answers how many warnings there were. */
export async function warnBeforeHiding(db: PrismaClient, now: Date): Promise<number> {
  let warned = 0
  for (const days of WARN_DAYS)
    for (const { id } of await parsedRows(db, Row)`${hiddenWithin(days, now)}`)
      if (await inTransaction(db, (tx) => warn(tx, { id, days }, now))) warned += 1
  return warned
}

async function warn(tx: Tx, { id, days }: { id: string; days: number }, now: Date): Promise<boolean> {
  // Whoever confirms it at this moment waits for us, or we see that it was confirmed.
  const locked = await tx.$queryRaw<unknown[]>`select from vacancy where id = ${id}::uuid for update skip locked`
  if (locked.length === 0) return false
  const [still] = await parsedRows(tx, Row)`${hiddenWithin(days, now, Prisma.sql`and v.id = ${id}::uuid`)}`
  if (!still) return false
  const { councilId, providerId, title } = await tx.vacancy.findUniqueOrThrow({
    where: { id },
    select: { councilId: true, providerId: true, title: true },
  })
  const at = hiddenAt(still.touchedAt)
  const change = { entity: 'vacancy', entityId: id, change: 'warn_hidden', code: String(days) }
  const eventId = await recordEvent(tx, {
    councilId,
    ...change,
    by: 'system',
    at: now,
    dueAt: addLondonDays(at, -days),
  })
  await tellOfVacancy(tx, { eventId, councilId, providerId, vacancyId: id, now }, (about) =>
    vacancyToConfirm.with({ ...about, title, hiddenOn: formatDay(at, now) }),
  )
  return true
}

export const warnBeforeHidingSweep = { name: 'warn-before-hiding', run: warnBeforeHiding }
