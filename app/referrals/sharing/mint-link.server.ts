import { randomBytes } from 'node:crypto'
import type { Reader } from '#app/platform/database/client.server'
import { linkCodeFrom } from './link-code'

type Wanted = {
  referrer: { id: string; councilId: string; providerId: string }
  /** Null: working there in general. */
  vacancyId: string | null
  now: Date
}

/** A referrer's one link to a vacancy: made when it is first needed, the same ever after. */
export async function mintLink(
  db: Reader,
  { referrer, vacancyId, now }: Wanted,
): Promise<{ id: string; code: string }> {
  const where = { providerId: referrer.providerId, referrerId: referrer.id, vacancyId }
  const select = { id: true, code: true }
  const known = await db.referralLink.findFirst({ where, select })
  if (known) return known
  await db.referralLink.createMany({
    data: { ...where, councilId: referrer.councilId, code: linkCodeFrom(randomBytes(12)), createdAt: now },
    skipDuplicates: true,
  })
  return db.referralLink.findFirstOrThrow({ where, select })
}
