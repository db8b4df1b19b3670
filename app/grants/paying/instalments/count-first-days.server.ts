import { z } from 'zod'
import { FIRST_DAY } from '#app/grants/confirming/queries-first-day.server'
import { instalmentDay } from '#app/grants/schemes/counting'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { fromDateColumn, londonDate, toDateColumn } from '#app/shared/dates'
import { INSTALMENT_ENTITY } from './instalment'

const BATCH = 500

const Row = z.object({
  id: z.string(),
  councilId: z.string(),
  afterMonths: whole,
  dueOn: z.date(),
  firstDay: z.date(),
  toldAt: z.date(),
})

/**
 * Payments that count from the first day at work are dated anew once that day is another than they were counted from: the
 * employer said it, or it was corrected. Only what is still to fall due. Answers how many days moved.
 */
async function countFirstDays(db: PrismaClient, now: Date): Promise<number> {
  let moved = 0
  for (;;) {
    const { seen, changed } = await inTransaction(db, async (tx) => {
      const rows = await parsedRows(tx, Row)`
        select i.id, i.council_id as "councilId", i.first_day_months as "afterMonths", i.due_on as "dueOn",
          ${FIRST_DAY} as "firstDay", coalesce(a.released_at, a.decided_at, i.updated_at) as "toldAt"
        from instalment i join grant_application a on a.id = i.application_id
        where i.status = 'scheduled' and i.first_day_months is not null and i.counted_from is distinct from ${FIRST_DAY}
        order by i.id limit ${BATCH} for update of i skip locked`
      const dated = rows.map(({ afterMonths, dueOn, firstDay, toldAt, ...row }) => {
        const days = { toldOn: londonDate(toldAt), firstDay: fromDateColumn(firstDay) }
        const day = toDateColumn(instalmentDay({ afterMonths, fromFirstDay: true }, days))
        return { ...row, countedFrom: firstDay, dueOn: day, moved: day.getTime() !== dueOn.getTime() }
      })
      for (const { id, countedFrom, dueOn } of dated)
        await tx.instalment.update({
          where: { id },
          data: { countedFrom, dueOn, updatedAt: now },
          select: { id: true },
        })
      const others = dated.filter((row) => row.moved)
      await recordEvents(
        tx,
        others.map(({ id, councilId }) => ({
          councilId,
          entity: INSTALMENT_ENTITY,
          entityId: id,
          by: 'system',
          change: 'date_anew',
          from: 'scheduled',
          to: 'scheduled',
          at: now,
        })),
      )
      return { seen: rows.length, changed: others.length }
    })
    moved += changed
    if (seen < BATCH) return moved
  }
}

export const countFirstDaysSweep = { name: 'instalments-from-first-day', run: countFirstDays }
