import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { blankDefinition, hardshipDefinition, newStarterDefinition } from './builtin/builtin'
import { readDefinition, type SchemeDefinition } from './definition'
import { SCHEME_ENTITY } from './scheme'

export type NewScheme = {
  name: string
  slug: string
  kind: string
  /** blank, new-starter, hardship, or the id of a scheme of the council whose newest version is copied. */
  from: string
  formKey: string
}

type Context = CouncilWork & {
  /** Those the actor is limited to; null: all. */
  schemeIds: readonly string[] | null
}

/** A new scheme with a draft, which nobody but staff sees until it is published. */
export async function createScheme(
  input: NewScheme,
  { db, clock, actor, council, schemeIds }: Context,
): Promise<Outcome<{ id: string }, 'slug-taken' | 'no-such-source' | 'limited'>> {
  if (schemeIds) return refused('limited')
  const source = await sourceOf(db, input.from, council)
  if (!source) return refused('no-such-source')
  const definition: SchemeDefinition = { ...source, name: input.name, kind: input.kind }
  const now = clock.now()
  try {
    const id = await inTransaction(db, (tx) =>
      once(tx, { scope: `scheme:${council.id}:${actor.personId}`, key: input.formKey }, async () => {
        const by = { createdAt: now, createdByPersonId: actor.personId }
        const scheme = await tx.scheme.create({ data: { councilId: council.id, slug: input.slug, ...by } })
        await tx.schemeVersion.create({
          data: {
            councilId: council.id,
            schemeId: scheme.id,
            version: 1,
            status: 'draft',
            definition: definition,
            updatedAt: now,
            ...by,
          },
        })
        await recordEvent(tx, {
          councilId: council.id,
          entity: SCHEME_ENTITY,
          entityId: scheme.id,
          by: actor,
          change: 'create',
          to: 'draft',
          code: input.slug,
          at: now,
        })
        return scheme.id
      }),
    )
    return ok({ id })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) return refused('slug-taken')
    throw error
  }
}

async function sourceOf(
  db: PrismaClient,
  from: string,
  { id: councilId, areaName }: Context['council'],
): Promise<SchemeDefinition | null> {
  if (from === 'blank') return blankDefinition({ name: '', kind: '' })
  if (from === 'new-starter') return newStarterDefinition({ potIds: [], areaName })
  if (from === 'hardship') return hardshipDefinition({ potIds: [], areaName })
  if (!isUuid(from)) return null
  const version = await db.schemeVersion.findFirst({
    where: { councilId, schemeId: from },
    orderBy: { version: 'desc' },
    select: { definition: true },
  })
  return version ? readDefinition(version.definition) : null
}
