import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { endAllSessions } from '#app/platform/session.server'
import type { CouncilWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'

/**
 * For a member of staff who lost their phone and their recovery codes: they are signed out, and set a second key up anew
 * the next time they sign in. Nobody resets their own: that would make it worth as little as the email code.
 */
export async function resetSecondFactor(
  { personId }: { personId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'own' }> {
  if (!isUuid(personId)) return { ok: false, reason: 'not-found' }
  if (personId === actor.personId) return { ok: false, reason: 'own' }
  return inTransaction(db, async (tx) => {
    const member = await tx.councilMember.findFirst({
      where: { councilId: council.id, personId, endedAt: null, person: { account: { isNot: null } } },
      select: { person: { select: { account: { select: { id: true } } } } },
    })
    const account = member?.person.account
    if (!account) return { ok: false, reason: 'not-found' }
    await tx.account.update({ where: { id: account.id }, data: { secondFactorSecret: null } })
    await endAllSessions(tx, account.id)
    await recordEvent(tx, {
      councilId: council.id,
      entity: 'account',
      entityId: account.id,
      by: actor,
      change: 'reset_second_factor',
      at: clock.now(),
    })
    return { ok: true }
  })
}
