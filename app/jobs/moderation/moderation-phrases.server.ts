import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'

/** Section of `setting_version` in which a council keeps the phrases that hold an advert back. */
export const MODERATION_SECTION = 'moderation'

/** Value of that section. */
export const ModerationSetting = z.object({ phrases: z.array(z.string()) })

/** The phrases with which `moderate` holds back an advert at this council, beside the portal's own rules. */
export async function moderationPhrases(db: Reader, councilId: string): Promise<string[]> {
  const setting = await db.settingVersion.findFirst({
    where: { councilId, section: MODERATION_SECTION },
    orderBy: { version: 'desc' },
    select: { value: true },
  })
  return setting ? ModerationSetting.parse(setting.value).phrases : []
}
