import { councilById } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import type { ProfileChange, ProfileStep } from './forms'
import { moveOn } from './make-candidate.server'
import { profileColumns, profileOf } from './profile'
import { homePosition } from './queries-position.server'
import { tellActive } from './tell-candidate.server'

type Input = { candidateId: string; step: ProfileStep; change: ProfileChange }
type Context = CouncilWork & {
  /** Somebody changes their own profile, or a broker of the council does it for them. */
  party: 'candidate' | 'broker'
}

export type ProfileChanged =
  { ok: true } | { ok: false; reason: 'not-found' } | { ok: false; reason: 'no-place'; sentence: string }

/**
 * Changes one screen's answers of a profile. A case that was waiting for them goes on by itself. Refused: 'not-found'
 * for another person's (or council's) candidate; 'no-place' with a sentence for the postcode.
 */
export async function changeProfile(
  { candidateId, step, change }: Input,
  { db, clock, council, actor, party }: Context,
): Promise<ProfileChanged> {
  const now = clock.now()
  const home = change.profile.postcode ? await homePosition(db, change.profile.postcode) : null
  if (home && !home.ok) return { ok: false, reason: 'no-place', sentence: home.sentence }
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from candidate where id = ${candidateId}::uuid for update`
    const scope = { councilId: council.id, ...(party === 'candidate' && { personId: actor.personId }) }
    const row = await tx.candidate.findFirst({ where: { id: candidateId, ...scope } })
    if (!row) return { ok: false, reason: 'not-found' }
    const profile = { ...profileOf(row), ...change.profile }
    await tx.candidate.update({
      where: { id: candidateId },
      data: { ...profileColumns(profile, home?.position ?? row), updatedAt: now },
    })
    if (change.contact) await tx.person.update({ where: { id: row.personId }, data: change.contact })
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'candidate',
      entityId: candidateId,
      by: { personId: actor.personId },
      change: 'change_profile',
      code: step,
      at: now,
    })
    const status = await moveOn(tx, candidateId, { by: { personId: actor.personId }, party, now })
    // Somebody who changes it themselves sees it on the page.
    if (party === 'broker' && status === 'active' && row.status !== 'active') await tellActivated(tx, row, now)
    return { ok: true }
  })
}

async function tellActivated(
  tx: Tx,
  { id, personId, councilId }: { id: string; personId: string; councilId: string },
  now: Date,
): Promise<void> {
  const event = await tx.event.findFirstOrThrow({
    where: { entity: 'candidate', entityId: id, change: 'activate' },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  await tellActive(tx, { council: await councilById(councilId), now }, { eventId: event.id, personId })
}
