import { payBelowFloor } from '#emails/jobs/pay-below-floor'
import { payBelowComingFloor } from '#emails/jobs/pay-below-coming-floor'
import { advertsUnderFloor, floorOf } from '#app/jobs/pay/coming/queries-coming-floor.server'
import type { UnderFloor } from '#app/jobs/pay/coming/coming-floor'
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
const BATCH = 200

/**
 * Live adverts whose pay lies under the next legal minimum: their providers are told when it is known and a fortnight
 * before, and on its day the advert is a draft again, which can be published once the pay is right. Answers how many
 * mails and adverts.
 */
export async function unpublishUnderpaid(db: PrismaClient, now: Date): Promise<number> {
  let done = 0
  for (const { id: councilId } of await db.council.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))
    for (const { id } of await advertsUnderFloor(db, { councilId, now, limit: BATCH }))
      if (await inTransaction(db, (tx) => look(tx, { councilId, vacancyId: id }, now))) done += 1
  return done
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
  const again = startOfLondonDay(addDays(floor.from, -AGAIN_DAYS))
  const isSoon = now >= again
  const dueAt = isSoon ? again : startOfLondonDay(floor.from)
  const change = { entity: 'vacancy', entityId: vacancyId, change: 'warn_pay_floor', dueAt }
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
