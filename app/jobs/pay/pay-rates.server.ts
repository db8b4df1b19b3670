import type { Reader } from '#app/platform/database/client.server'
import type { WageRates } from './pay-floor'
import { mergePayRates, PAY_RATES_SECTION, PayRates, type PayRate } from './pay-rates'

/** The minimum wages that count for a council: the portal's table with what its staff added. */
export async function payRatesFor(db: Reader, councilId: string): Promise<WageRates[]> {
  const setting = await db.settingVersion.findFirst({
    where: { councilId, section: PAY_RATES_SECTION },
    orderBy: { version: 'desc' },
    select: { value: true },
  })
  return mergePayRates(setting ? (PayRates.parse(setting.value) as PayRate[]) : [])
}
