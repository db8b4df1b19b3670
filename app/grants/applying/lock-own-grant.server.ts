import type { Tx } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { GrantStatus } from './grant-application'
import { lockGrant } from './move-grant.server'
import { statusForApplicant } from './release'

type Locked = NonNullable<Awaited<ReturnType<typeof lockGrant>>>

/** A locked row, with what its applicant may know. */
export type LockedOwnGrant = {
  grant: Locked
  /** As the applicant sees it. */
  status: GrantStatus
  dueOn: LocalDate | null
  pausedOn: LocalDate | null
  appealUntil: LocalDate | null
}

/** Locks a person's own application until the transaction ends; null when it is not theirs. */
export async function lockOwnGrant(
  tx: Tx,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<LockedOwnGrant | null> {
  if (!isUuid(id)) return null
  const own = await tx.grantApplication.findFirst({ where: { id, personId }, select: { councilId: true } })
  const grant = own && (await lockGrant(tx, { id, councilId: own.councilId }))
  if (!grant) return null
  const row = await tx.grantApplication.findUniqueOrThrow({
    where: { id },
    select: { releasedAt: true, dueOn: true, pausedOn: true, appealUntil: true },
  })
  return {
    grant,
    status: statusForApplicant({ status: grant.status, releasedAt: row.releasedAt }, now),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    pausedOn: row.pausedOn && fromDateColumn(row.pausedOn),
    appealUntil: row.appealUntil && fromDateColumn(row.appealUntil),
  }
}
