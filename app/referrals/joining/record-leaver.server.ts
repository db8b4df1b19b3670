import { requestCashIn } from '#app/referrals/cash-ins/request-cash-in.server'
import { endRole } from '#app/organisations/team/give-role.server'
import { eraseContact, lockSeats, moveReferrer } from '#app/referrals/referrers/move-referrer.server'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'

/**
 * Somebody left their employer: out of the programme, without the role. With `payOut` payroll is asked for what their
 * points are worth, however few. What the provider knew of them is erased at once, or when their last payout has ended.
 */
export async function recordLeaver(
  { referrerId, payOut }: { referrerId: string; payOut: boolean },
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok<{ name: string; points: number }> | Refused<'not-found' | 'open-cash-in'>> {
  return inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!isUuid(referrerId)) return refused('not-found')
    await lockSeats(tx, providerId)
    // A cash-in that they ask for in this moment is waited for.
    await tx.$queryRaw`
      select from referrer where id = ${referrerId}::uuid and provider_id = ${providerId}::uuid for no key update`
    const person = await referrerDetails(tx, { providerId, referrerId })
    if (!person) return refused('not-found')
    const { name } = person
    if (person.status === 'left') return ok({ name, points: 0 })
    const pays = payOut && person.balance > 0
    if (pays && person.openCashIn !== null) return refused('open-cash-in')
    const moved = await moveReferrer(tx, { referrerId, providerId, event: 'leave', by: actor, at })
    if (!moved.ok) return refused('not-found')
    const { referrer } = moved
    await endRole(tx, { providerId, personId: referrer.personId, role: 'referrer', at })
    const payout = pays ? await requestCashIn(tx, { referrer, isLast: true, now: at, by: actor }) : null
    if (!payout && person.openCashIn === null) await eraseContact(tx, { referrerId, councilId: referrer.councilId, at })
    return ok({ name, points: payout?.ok ? payout.points : 0 })
  })
}
