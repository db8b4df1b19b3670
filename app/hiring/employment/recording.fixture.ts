import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import type { LocalDate } from '#app/shared/dates'
import { correctFirstDay } from './correct-start.server'
import { nothingElse } from './claims/first-day'
import { startEmployment } from './record-start.server'
import { undoStartOf } from './undo-start.server'

type FirstDay = { id: string; on: LocalDate; newToCare?: boolean | null }

const recorderOf = ({ clock, actor, provider }: ProviderWork) => ({ now: clock.now(), actor, provider })

/** A first day by itself, without what follows from it for somebody whom a job broker looks after. */
export function recordStart(day: FirstDay, work: ProviderWork) {
  return inTransaction(work.db, (tx) => startEmployment(tx, day, recorderOf(work), nothingElse))
}

export function correctStart(day: FirstDay, work: ProviderWork) {
  return inTransaction(work.db, (tx) => correctFirstDay(tx, day, recorderOf(work), nothingElse))
}

export function undoStart(which: { id: string }, work: ProviderWork) {
  return inTransaction(work.db, (tx) => undoStartOf(tx, which, recorderOf(work)))
}
