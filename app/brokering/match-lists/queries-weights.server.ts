import type { Weights } from '#app/brokering/matching/match'
import { DEFAULT_WEIGHTS_VERSION, defaultWeights, WeightsForm } from '#app/brokering/matching/weights'
import type { Reader } from '#app/platform/database/client.server'

/** Section of `setting_version` in which a council keeps its weights. */
export const MATCHING_SECTION = 'matching' as const

/** The weights in force at a council and their version; 0 is what the portal comes with. */
export async function matchingWeights(db: Reader, councilId: string): Promise<{ weights: Weights; version: number }> {
  const setting = await db.settingVersion.findFirst({
    where: { councilId, section: MATCHING_SECTION },
    orderBy: { version: 'desc' },
    select: { value: true, version: true },
  })
  if (!setting) return { weights: defaultWeights, version: DEFAULT_WEIGHTS_VERSION }
  return { weights: WeightsForm.parse(setting.value), version: setting.version }
}
