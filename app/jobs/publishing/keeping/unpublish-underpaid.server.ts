import { payBelowFloor } from '#emails/jobs/pay-below-floor'
import { payBelowComingFloor } from '#emails/jobs/pay-below-coming-floor'
import { floorOf, pagesUnderFloor } from '#app/jobs/pay/coming/queries-coming-floor.server'
import type { AdvertUnderFloor, UnderFloor } from '#app/jobs/pay/coming/coming-floor'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { lockVacancy, providerFacts, type LockedVacancy } from '#app/jobs/vacancies/locked-vacancy.server'
import { vacancyTransitions } from '#app/jobs/vacancies/vacancy'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { formatDate } from '#app/shared/date-words'
import { addDays, londonDate, startOfLondonDay } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import { tellOfVacancy } from './tell-of-vacancy.server'

/** Told when the rate becomes known, and once more so long before it comes. */
const AGAIN_DAYS = 14
const WARNED = 'warn_pay_floor'
const BATCH = 200

/**
 * Live adverts whose pay lies under the next legal minimum: their providers are told when it is known and a fortnight
 * before, and on its day the advert is a draft again, which can be published once the pay is right. Answers how many
 * mails and adverts.
 */
export async function unpublishUnderpaid(db: PrismaClient, now: Date): Promise<number> {
  let done = 0
  for (const { id: councilId } of await db.council.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))
    for await (const page of pagesUnderFloor(db, { councilId, now, size: BATCH }))
      for (const { id } of await untold(db, page, now))
        if (await inTransaction(db, (tx) => look(tx, { councilId, vacancyId: id }, now))) done += 1
  return done
}

/** Those there is something to do about: most were told of already, and need no lock. */
async function untold(
  db: PrismaClient,
  page: readonly AdvertUnderFloor[],
  now: Date,
): Promise<readonly AdvertUnderFloor[]> {
  const told = await db.event.findMany({
    where: { entity: 'vacancy', entityId: { in: page.map(({ id }) => id) }, change: WARNED },
    select: { entityId: true, dueAt: true },
  })
  const known = new Set(told.map(({ entityId, dueAt }) => `${entityId} ${dueAt?.getTime()}`))
  return page.filter(({ id, floor }) => floor.isNow || !known.has(`${id} ${warningDue(floor, now).getTime()}`))
}

/** Which of the two warnings it is time for, by when it is due. */
function warningDue({ from }: UnderFloor, now: Date): Date {
  const again = startOfLondonDay(addDays(from, -AGAIN_DAYS))
  return now >= again ? again : startOfLondonDay(from)
}

async function look(
  tx: Tx,
  { councilId, vacancyId }: { councilId: string; vacancyId: string },
  now: Date,
): Promise<boolean> {
  const { providerId } = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { providerId: true } })
  const vacancy = await lockVacancy(tx, { vacancyId, providerId })
  if (vacancy?.status !== 'approved') return false
  const floor = await floorOf(tx, { councilId, answers: vacancy.answers, today: londonDate(now) })
  if (!floor) return false
  const which = { councilId, providerId, vacancy, floor, now }
  return floor.isNow ? unpublish(tx, which) : warn(tx, which)
}

type Underpaid = { councilId: string; providerId: string; vacancy: LockedVacancy; floor: UnderFloor; now: Date }

async function unpublish(tx: Tx, { councilId, providerId, vacancy, floor, now }: Underpaid): Promise<boolean> {
  const { id: vacancyId, status, answers } = vacancy
  const moved = next(vacancyTransitions, status, 'unpublish', { ...providerFacts(vacancy, now), by: 'system' })
  if (!moved.ok) return false
  await tx.vacancy.update({ where: { id: vacancyId }, data: { status: moved.to, updatedAt: now } })
  const change = { entity: 'vacancy', entityId: vacancyId, change: 'unpublish', from: status, to: moved.to }
  const eventId = await recordEvent(tx, { councilId, ...change, by: 'system', code: 'below-floor', at: now })
  await refreshSearchRow(tx, vacancyId)
  await tellOfVacancy(tx, { eventId, councilId, providerId, vacancyId, now }, (about) =>
    payBelowFloor.with({ ...about, title: answers.title, sentence: floor.sentence }),
  )
  return true
}

async function warn(tx: Tx, { councilId, providerId, vacancy, floor, now }: Underpaid): Promise<boolean> {
  const { id: vacancyId, answers } = vacancy
  const change = { entity: 'vacancy', entityId: vacancyId, change: WARNED, dueAt: warningDue(floor, now) }
  if ((await tx.event.count({ where: change })) > 0) return false
  const eventId = await recordEvent(tx, { councilId, ...change, by: 'system', code: floor.from, at: now })
  await tellOfVacancy(tx, { eventId, councilId, providerId, vacancyId, now }, (about) =>
    payBelowComingFloor.with({
      ...about,
      title: answers.title,
      sentence: floor.sentence,
      on: formatDate(floor.from),
    }),
  )
  return true
}

export const unpublishUnderpaidSweep = { name: 'unpublish-underpaid', run: unpublishUnderpaid }
