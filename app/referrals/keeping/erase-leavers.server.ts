import { requestCashIn } from '#app/referrals/cash-ins/request-cash-in.server'
import { eraseContact } from '#app/referrals/referrers/move-referrer.server'
import { leaversToErase } from './queries-leavers.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'

/**
 * Erases what providers knew of people who left, once nothing is being paid to them any more, and of those who were
 * refused three months ago. Who was to be paid out and has points of another programme left is paid those first.
 */
export const eraseLeaversSweep = {
  name: 'erase-leavers',
  async run(db: PrismaClient, now: Date): Promise<number> {
    const due = await leaversToErase(db, { now })
    for (const { id, councilId, providerId, paysOn } of due)
      await inTransaction(db, async (tx) => {
        const referrer = { id, councilId, providerId }
        const further = paysOn && (await requestCashIn(tx, { referrer, isLast: true, now, by: 'system' }))
        if (!further || !further.ok) await eraseContact(tx, { referrerId: id, councilId, at: now })
      })
    return due.length
  },
}
