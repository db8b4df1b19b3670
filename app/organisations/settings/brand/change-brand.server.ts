import { createHash } from 'node:crypto'
import { forgetCouncils } from '#app/platform/council.server'
import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import type { Brand } from './brand'
import { appendSetting, lockSetting } from '../change-setting.server'

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
  { db, clock, actor, council }: CouncilWork,
): Promise<{ ok: true } | { ok: false; reason: 'changed-meanwhile' }> {
  const { seenVersion, logoSvg, ...shown } = change
  const at = clock.now()
  const changed = await inTransaction(db, async (tx) => {
    const current = await lockSetting(tx, { councilId: council.id, section: 'brand' })
    if (current.version !== seenVersion) return false
    const before = await tx.council.findUniqueOrThrow({ where: { id: council.id } })
    if (current.version === 0) await keepAsSetUp(tx, before)
    const { logoSvg: logo } = await tx.council.update({
      where: { id: council.id },
      data: { ...shown, ...(logoSvg !== undefined && { logoSvg }), brandVersion: { increment: 1 } },
      select: { logoSvg: true },
    })
    const value = { ...shown, logo: logoName(logo) }
    const after = Math.max(1, current.version)
    await appendSetting(tx, { councilId: council.id, section: 'brand', after, value, by: actor, at })
    return true
  })
  if (!changed) return { ok: false, reason: 'changed-meanwhile' }
  forgetCouncils()
  return { ok: true }
}

/** Two drawings are the same logo when these are equal; the history keeps no drawings. */
function logoName(svg: string | null): string | null {
  return svg && createHash('sha256').update(svg).digest('hex').slice(0, 12)
}

type Stored = Prisma.CouncilGetPayload<object>

/** Version 1 of the history is what the council was set up with, so that the first change can be compared with it. */
async function keepAsSetUp(tx: Tx, council: Stored): Promise<void> {
  const { id, portalName, strapline, contactEmail, contactPhone, brand, logoSvg, createdAt } = council
  const value = {
    portalName,
    strapline,
    contactEmail,
    contactPhone,
    brand,
    logo: logoName(logoSvg),
  } as Prisma.InputJsonObject
  await tx.settingVersion.create({
    data: { councilId: id, section: 'brand', version: 1, value, inForceFrom: createdAt, createdAt },
  })
}
