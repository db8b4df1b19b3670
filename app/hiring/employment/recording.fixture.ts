import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { correctFirstDay } from './correct-start.server'
import type { Recorder } from './lock-employment.server'
import { startEmployment } from './record-start.server'
import { undoStartOf } from './undo-start.server'

type FirstDay = { id: string; on: LocalDate; newToCare?: boolean | null }
type Context = Recorder & { db: PrismaClient }

/** A first day by itself, without what follows from it for somebody whom a job broker looks after. */
export function recordStart(day: FirstDay, { db, ...recorder }: Context) {
  return inTransaction(db, (tx) => startEmployment(tx, day, recorder))
}

export function correctStart(day: FirstDay, { db, ...recorder }: Context) {
  return inTransaction(db, (tx) => correctFirstDay(tx, day, recorder))
}

export function undoStart(which: { id: string }, { db, ...recorder }: Context) {
  return inTransaction(db, (tx) => undoStartOf(tx, which, recorder))
}
