import type { Reader } from '#app/platform/database/client.server'
import { Brand } from './brand/brand'
import type { SettingSection } from './settings'

/** How a council shows itself, for the form that changes it. */
export async function councilIdentity(db: Reader, councilId: string) {
  const row = await db.council.findUniqueOrThrow({
    where: { id: councilId },
    select: {
      slug: true,
      portalName: true,
      strapline: true,
      contactEmail: true,
      contactPhone: true,
      brand: true,
      brandVersion: true,
      logoSvg: true,
    },
  })
  const { brand, logoSvg, ...rest } = row
  return { ...rest, brand: Brand.parse(brand), hasLogo: logoSvg !== null }
}

export type SettingVersionRow = { version: number; value: unknown; at: Date; by: string | null }

const HISTORY = 20

/** The newest versions of a section, newest first, with who made each; at most twenty. */
export async function settingHistory(
  db: Reader,
  { councilId, section }: { councilId: string; section: SettingSection },
): Promise<SettingVersionRow[]> {
  const rows = await db.settingVersion.findMany({
    where: { councilId, section },
    orderBy: { version: 'desc' },
    take: HISTORY,
  })
  const ids = rows.flatMap(({ createdByPersonId }) => createdByPersonId ?? [])
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, email: true } })
  const nameOf = new Map(people.map(({ id, name, email }) => [id, name || email]))
  return rows.map(({ version, value, inForceFrom, createdByPersonId }) => ({
    version,
    value,
    at: inForceFrom,
    by: (createdByPersonId && nameOf.get(createdByPersonId)) ?? null,
  }))
}

/** The drawing of a council's logo; null when it has none. */
export async function councilLogo(db: Reader, slug: string): Promise<{ svg: string; version: number } | null> {
  const row = await db.council.findUnique({ where: { slug }, select: { logoSvg: true, brandVersion: true } })
  return row?.logoSvg ? { svg: row.logoSvg, version: row.brandVersion } : null
}
