import type { Reader } from '#app/platform/database/client.server'
import { BROKERING_SECTION, readBrokering, type BrokeringSettings } from './brokering'

/** How brokers of a council work: its newest settings, else the portal's own. */
export async function brokeringSettings(db: Reader, councilId: string): Promise<BrokeringSettings> {
  const setting = await db.settingVersion.findFirst({
    where: { councilId, section: BROKERING_SECTION },
    orderBy: { version: 'desc' },
    select: { value: true },
  })
  return readBrokering(setting?.value ?? {})
}
