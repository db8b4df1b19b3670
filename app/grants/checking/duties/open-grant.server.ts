import { requireClaim, requireUnclaimedByOthers } from '../queue/claims.server'
import type { Duty, DutyBar } from './duties'
import type { Interest } from './policy'
import { dutyBar } from './queries-duties.server'
import { interestOf } from './queries-interest.server'
import { grantInScope } from './queries-scope.server'
import { lockGrant } from '#app/grants/applying/move-grant.server'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

export type OpenRefusal =
  | Refused<'not-found' | 'not-claimed'>
  | Refused<'interest', { interest: Interest }>
  | Refused<'duty', { bar: DutyBar }>
  | Refused<'claimed-by-other', { name: string; until: Date }>

export type LockedGrant = NonNullable<Awaited<ReturnType<typeof lockGrant>>>

/**
 * Opens an application for somebody's duty, in a transaction: it is of a scheme of theirs, nothing bars them, and
 * nobody else has it open. Its row stays locked.
 * @param claim 'held': they must have it open themselves; 'free': it is enough that nobody else has
 */
export async function openGrant(
  tx: Tx,
  { id, duty, claim }: { id: string; duty: Duty; claim: 'held' | 'free' },
  { actor, council, clock }: Omit<CouncilWork, 'db'>,
): Promise<Ok<{ grant: LockedGrant }> | OpenRefusal> {
  const { personId } = actor
  const inScope = await grantInScope(tx, { id, councilId: council.id, personId, roles: [duty] })
  const grant = inScope && (await lockGrant(tx, { id, councilId: council.id }))
  if (!grant) return refused('not-found')
  const interest = await interestOf(tx, { applicationId: id, personId })
  if (interest) return refused('interest', { interest })
  const bar = await dutyBar(tx, { applicationId: id, personId, duty })
  if (bar) return refused('duty', { bar })
  const claimant = { applicationId: id, personId, now: clock.now() }
  const open = claim === 'held' ? await requireClaim(tx, claimant) : await requireUnclaimedByOthers(tx, claimant)
  return open.ok ? ok({ grant }) : open
}
