import { z } from 'zod'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import type { Reader } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { USUAL_SHARE } from './review'

const Share = z.object({ percent: z.int().min(0).max(100) })

/** Of a hundred decisions of a council, so many are drawn for a second look; `version` 0: nobody has set it. */
export async function reviewShare(db: Reader, councilId: string): Promise<{ percent: number; version: number }> {
  const row = await db.settingVersion.findFirst({
    where: { councilId, section: 'grant-reviews' },
    orderBy: { version: 'desc' },
    select: { version: true, value: true },
  })
  return row ? { ...Share.parse(row.value), version: row.version } : { percent: USUAL_SHARE, version: 0 }
}

/** Sets it, for decisions from now on. */
export function changeReviewShare(
  { percent, seenVersion }: { percent: number; seenVersion: number },
  work: CouncilWork,
): ReturnType<typeof changeSetting> {
  return changeSetting(
    { section: 'grant-reviews', seenVersion, make: () => ({ ok: true, value: Share.parse({ percent }) }) },
    work,
  )
}
