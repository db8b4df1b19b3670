import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

type Scope = { id: string; councilId: string; personId: string; roles: readonly CouncilRole[] }

/** A submitted application of the council, of one of these schemes (null: of any). */
export function grantInScopeWhere(scope: {
  id: string
  councilId: string
  schemeIds: string[] | null
}): Prisma.GrantApplicationWhereInput {
  const { id, councilId, schemeIds } = scope
  return { id, councilId, submittedAt: { not: null }, ...(schemeIds && { schemeId: { in: schemeIds } }) }
}

/**
 * The id of a submitted application of the council, if it is of a scheme on which the person works in one of `roles`;
 * else null, which is "not found".
 */
export async function grantInScope(db: Reader, { id, councilId, personId, roles }: Scope): Promise<string | null> {
  if (!isUuid(id)) return null
  const schemeIds = await schemesOf(db, { councilId, personId, roles })
  const where = grantInScopeWhere({ id, councilId, schemeIds })
  return (await db.grantApplication.findFirst({ where, select: { id: true } }))?.id ?? null
}
