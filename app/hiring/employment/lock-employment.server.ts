import type { Tx } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { fromDateColumn, londonDate, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'

/** Who records something about somebody's employment, for which provider, in a transaction whose time is `now`. */
export type Recorder = Pick<ProviderWork, 'actor' | 'provider'> & { now: Date }

/** Who made a change, and when: a provider's member, or the council. */
export type Made = { now: Date; actor: { personId: string } }

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
      createdAt: true,
      startAgreed: true,
      startedOn: true,
      checkedStart: true,
      endedOn: true,
      reason: true,
      newToCare: true,
      retentionChecks: {
        select: { id: true, week: true, dueAt: true, askedAt: true, answer: true, answeredAt: true },
        orderBy: { week: 'asc' },
      },
      startClaims: { where: { status: 'waiting' }, select: { id: true, kind: true, claimedOn: true } },
    },
  })
  const day = (column: Date | null): LocalDate | null => column && fromDateColumn(column)
  const { startClaims, createdAt, ...kept } = row
  const [waiting] = startClaims
  return {
    ...kept,
    hiredOn: londonDate(createdAt),
    startAgreed: day(row.startAgreed),
    startedOn: day(row.startedOn),
    checkedStart: day(row.checkedStart),
    endedOn: day(row.endedOn),
    /** A first day that waits for the council. */
    waiting: waiting ? { ...waiting, claimedOn: fromDateColumn(waiting.claimedOn) } : null,
  }
}

export type LockedEmployment = NonNullable<Awaited<ReturnType<typeof lockEmployment>>>
