import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { readDefinition, type SchemeDefinition } from './definition'

/** What an operation on a scheme is called with; `schemeIds`: those the actor is limited to, null for all. */
export type SchemeScope = { councilId: string; schemeIds: readonly string[] | null }

type Version = { id: string; version: number; definition: SchemeDefinition; updatedAt: Date; inForceFrom: Date | null }

/** A scheme locked until the transaction ends, with its draft and its newest published version. Null: not there. */
export async function lockScheme(tx: Tx, schemeId: string, { councilId, schemeIds }: SchemeScope) {
  if (!isUuid(schemeId) || (schemeIds && !schemeIds.includes(schemeId))) return null
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from scheme where id = ${schemeId}::uuid and council_id = ${councilId}::uuid for update`
  if (!row) return null
  const versions = await tx.schemeVersion.findMany({ where: { schemeId, councilId }, orderBy: { version: 'desc' } })
  const read = (status: string): Version | null => {
    const found = versions.find((version) => version.status === status)
    return found ? { ...found, definition: readDefinition(found.definition) } : null
  }
  return { id: schemeId, draft: read('draft'), published: read('published'), newest: versions[0]?.version ?? 0 }
}
