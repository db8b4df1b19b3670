import { programmeOf } from '#app/referrals/programmes/queries.server'
import { mayEarn, referrerOf } from '#app/referrals/referrers/queries.server'
import type { Reader } from '#app/platform/database/client.server'
import type { PointsPageView } from './page-view'
import { pointsOf, sharePointsThisMonth } from './queries.server'

/** What a referrer has, and how they get more. Null for somebody who is not in the programme. */
export async function pointsPage(
  db: Reader,
  { providerId, personId, now }: { providerId: string; personId: string; now: Date },
): Promise<PointsPageView | null> {
  const referrer = await referrerOf(db, { providerId, personId })
  if (!referrer) return null
  const { programme, state } = await programmeOf(db, { providerId, now })
  const points = await pointsOf(db, { providerId, personId })
  if (!programme) return { points, earning: null }
  const { rules, id: versionId } = programme.version
  return {
    points,
    earning: {
      rules,
      pencePerPoint: programme.pencePerPoint,
      running: state === 'running',
      sharesThisMonth: await sharePointsThisMonth(db, { providerId, id: referrer.id, now }),
      may: await mayEarn(db, { referrerId: referrer.id, versionId }),
    },
  }
}
