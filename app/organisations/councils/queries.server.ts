import type { Reader } from '#app/platform/database/client.server'
import { Brand } from '#app/organisations/settings/brand/brand'

/** The colours of a council, or null when there is no council of that slug. */
export async function councilBrand(db: Reader, slug: string): Promise<Brand | null> {
  const row = await db.council.findUnique({ where: { slug }, select: { brand: true } })
  return row ? Brand.parse(row.brand) : null
}
