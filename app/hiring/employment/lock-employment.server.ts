import type { Tx } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'

/** Who records something about somebody's employment, for which provider, in a transaction whose time is `now`. */
export type Recorder = Pick<ProviderWork, 'actor' | 'provider'> & { now: Date }

export const EMPLOYMENT_ENTITY = 'employment'
export const RETENTION_CHECK_ENTITY = 'retention_check'

/** The employment, held until the transaction ends; null when this provider has none with this id. */
export async function lockEmployment(tx: Tx, id: string, providerId: string) {
  if (!isUuid(id)) return null
  const locked = await tx.$queryRaw<unknown[]>`
    select from employment where id = ${id}::uuid and provider_id = ${providerId}::uuid for update`
  if (locked.length === 0) return null
  const row = await tx.employment.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      councilId: true,
      vacancyId: true,
      status: true,
      startedOn: true,
      endedOn: true,
      reason: true,
      newToCare: true,
      retentionChecks: {
        select: { id: true, week: true, dueAt: true, askedAt: true, answer: true, answeredAt: true },
        orderBy: { week: 'asc' },
      },
    },
  })
  const day = (column: Date | null): LocalDate | null => column && fromDateColumn(column)
  return { ...row, startedOn: day(row.startedOn), endedOn: day(row.endedOn) }
}

export type LockedEmployment = NonNullable<Awaited<ReturnType<typeof lockEmployment>>>
