import { retentionWord } from '#app/grants/confirming/queries-confirmations.server'
import { firstDayAtWork } from '#app/grants/confirming/queries-first-day.server'
import { readDefinition } from '#app/grants/schemes/definition'
import type { Reader } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { mayAskBack, type MayAskBack, type RetentionWord } from './how-much'

export type RecoveryCase = {
  startedOn: LocalDate
  word: RetentionWord | null
  paidPence: number
  recoveredPence: number
  /** The pot that paid; null while nothing was awarded. */
  potId: string | null
  weeks: number[]
  askBack: MayAskBack | null
  /** A recovery was refused, or given up. */
  letGo: boolean
}

/** All that decides whether, and how much, may be asked back. @throws when there is no such application */
export async function recoveryCase(db: Reader, applicationId: string): Promise<RecoveryCase> {
  const row = await db.grantApplication.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      version: { select: { definition: true } },
      awards: { where: { undoneAt: null }, select: { potId: true } },
      instalments: { where: { status: 'paid' }, select: { pence: true } },
      recoveries: { select: { status: true, recoveredPence: true } },
    },
  })
  const { retentionChecks } = readDefinition(row.version.definition)
  const facts = {
    startedOn: await firstDayAtWork(db, applicationId),
    word: await retentionWord(db, applicationId),
    paidPence: row.instalments.reduce((sum, { pence }) => sum + pence, 0),
    recoveredPence: row.recoveries.reduce((sum, { recoveredPence }) => sum + recoveredPence, 0),
  }
  return {
    ...facts,
    potId: row.awards[0]?.potId ?? null,
    weeks: retentionChecks.map(({ week }) => week),
    askBack: mayAskBack({ ...facts, checks: retentionChecks }),
    letGo: row.recoveries.some(({ status }) => status === 'refused'),
  }
}
