import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'

export type Portal = { council: string; name: string; origin: string }

/** A council's portal as messages name and link it. */
export async function portalOf(tx: Tx, councilId: string): Promise<Portal> {
  const { name, portalName, hosts } = await tx.council.findUniqueOrThrow({
    where: { id: councilId },
    select: { name: true, portalName: true, hosts: { select: { host: true }, orderBy: { host: 'desc' } } },
  })
  return { council: name, name: portalName, origin: councilOrigin({ hosts: hosts.map(({ host }) => host) }) }
}
