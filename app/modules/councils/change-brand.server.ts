import { createHash } from 'node:crypto'
import { forgetCouncils } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { Brand } from './brand'
import { appendSetting, lockSetting, type SettingsContext } from './change-setting.server'

export type BrandChange = {
  portalName: string
  strapline: string
  contactEmail: string
  contactPhone: string | null
  brand: Brand
  /** A cleaned drawing; null takes the logo away; undefined leaves it. */
  logoSvg?: string | null
}

/**
 * Changes how the council shows itself. The version in the stylesheet's address goes up, so that no browser keeps the
 * old colours.
 */
export async function changeBrand(
  change: BrandChange & { seenVersion: number },
  { db, clock, actor, council }: SettingsContext,
): Promise<{ ok: true } | { ok: false; reason: 'changed-meanwhile' }> {
  const { seenVersion, logoSvg, ...shown } = change
  const at = clock.now()
  const changed = await inTransaction(db, async (tx) => {
    const current = await lockSetting(tx, { councilId: council.id, section: 'brand' })
    if (current.version !== seenVersion) return false
    const { logoSvg: logo } = await tx.council.update({
      where: { id: council.id },
      data: { ...shown, ...(logoSvg !== undefined && { logoSvg }), brandVersion: { increment: 1 } },
      select: { logoSvg: true },
    })
    const value = { ...shown, logo: logo && createHash('sha256').update(logo).digest('hex').slice(0, 12) }
    await appendSetting(tx, { councilId: council.id, section: 'brand', after: current.version, value, by: actor, at })
    return true
  })
  if (!changed) return { ok: false, reason: 'changed-meanwhile' }
  forgetCouncils()
  return { ok: true }
}
