import { KNOWN_FIRST_DAY } from '#app/grants/confirming/queries-first-day.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { fromDateColumn, londonDate, startOfLondonDay } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import { INSTALMENT_ENTITY, instalmentTransitions } from './instalment'
import { EMPLOYMENT_CONFIRMED, releasedBy } from './read-due.server'

const BATCH = 1000

/**
 * Instalments whose day has come are due: their decision stands and is released, and where they are paid only while
 * somebody works there, that is confirmed; where they count from the first day at work, it is known. Answers how many.
 */
async function fallDue(db: PrismaClient, now: Date): Promise<number> {
  const to = next(instalmentTransitions, 'scheduled', 'fall_due', {})
  if (!to.ok) throw new Error('The table has no fall_due.')
  let done = 0
  for (;;) {
    const moved = await inTransaction(db, async (tx) => {
      const rows = await tx.$queryRaw<{ id: string; councilId: string; dueOn: Date }[]>`
        update instalment set status = ${to.to}, updated_at = ${now} where id in (
          select i.id from instalment i join grant_application a on a.id = i.application_id
          where i.status = 'scheduled' and i.due_on <= ${londonDate(now)}::date and ${releasedBy(now)}
            and ${EMPLOYMENT_CONFIRMED} and (i.first_day_months is null or ${KNOWN_FIRST_DAY} is not null)
          order by i.due_on, i.id limit ${BATCH} for update of i skip locked)
        returning id, council_id as "councilId", due_on as "dueOn"`
      await recordEvents(
        tx,
        rows.map(({ id, councilId, dueOn }) => ({
          councilId,
          entity: INSTALMENT_ENTITY,
          entityId: id,
          by: 'system',
          change: 'fall_due',
          from: 'scheduled',
          to: to.to,
          at: now,
          dueAt: startOfLondonDay(fromDateColumn(dueOn)),
        })),
      )
      return rows.length
    })
    done += moved
    if (moved < BATCH) return done
  }
}

export const fallDueSweep = { name: 'instalments-fall-due', run: fallDue }
