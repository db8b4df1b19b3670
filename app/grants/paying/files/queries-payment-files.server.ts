import { readDefinition } from '#app/grants/schemes/definition'
import type { Reader } from '#app/platform/database/client.server'
import { PAYMENTS_SECTION, readPaymentFiles, type PaymentFiles } from './payment-files'

/** Which files a council gets of a payment run now. */
export async function paymentFiles(db: Reader, councilId: string): Promise<PaymentFiles> {
  const row = await db.settingVersion.findFirst({
    where: { councilId, section: PAYMENTS_SECTION },
    orderBy: { version: 'desc' },
    select: { value: true },
  })
  return readPaymentFiles(row?.value ?? null)
}

/** A council's schemes, by name, for their cost codes. */
export async function schemesWithCosts(db: Reader, councilId: string): Promise<{ id: string; name: string }[]> {
  const schemes = await db.scheme.findMany({
    where: { councilId },
    select: { id: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { definition: true } } },
  })
  return schemes
    .flatMap(({ id, versions: [newest] }) => (newest ? [{ id, name: readDefinition(newest.definition).name }] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
