import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { endOfLondonDay, londonDate, startOfLondonDay, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { blankDefinition } from './builtin/builtin'
import { SchemeDefinition } from './definition'
import { lockScheme, type SchemeScope } from './lock-scheme.server'
import { problemsOf, SCHEME_ENTITY } from './scheme'

type Context = Work & SchemeScope

type EventOf = { schemeId: string; change: string; from?: string; to?: string; code?: string }

async function record(tx: Tx, event: EventOf, { clock, actor, councilId }: Context): Promise<void> {
  const { schemeId, ...rest } = event
  await recordEvent(tx, { councilId, entity: SCHEME_ENTITY, entityId: schemeId, by: actor, at: clock.now(), ...rest })
}

/** A draft to write the next version in, beginning as the newest published one; the one there is, if there is one. */
export async function startDraft(
  { schemeId }: { schemeId: string },
  context: Context,
): Promise<Outcome<{ started: boolean }, 'not-found'>> {
  return inTransaction(context.db, async (tx) => {
    const scheme = await lockScheme(tx, schemeId, context)
    if (!scheme) return refused('not-found')
    if (scheme.draft) return ok({ started: false })
    const definition = scheme.published?.definition ?? blankDefinition({ name: 'New scheme', kind: 'other' })
    const now = context.clock.now()
    await tx.schemeVersion.create({
      data: {
        councilId: context.councilId,
        schemeId,
        version: scheme.newest + 1,
        status: 'draft',
        definition: definition,
        createdAt: now,
        createdByPersonId: context.actor.personId,
        updatedAt: now,
      },
    })
    await record(tx, { schemeId, change: 'start_draft', to: 'draft', code: `version-${scheme.newest + 1}` }, context)
    return ok({ started: true })
  })
}

/**
 * Changes a part of the draft. Refused: 'no-draft'; 'changed-meanwhile' when somebody changed the draft after the form
 * was shown; 'invalid' when the parts do not fit together.
 */
export async function saveDraft(
  { schemeId, part, seen, change }: { schemeId: string; part: string; seen: string; change: Partial<SchemeDefinition> },
  context: Context,
): Promise<Outcome<object, 'not-found' | 'no-draft' | 'changed-meanwhile' | 'invalid'>> {
  return inTransaction(context.db, async (tx) => {
    const scheme = await lockScheme(tx, schemeId, context)
    if (!scheme) return refused('not-found')
    if (!scheme.draft) return refused('no-draft')
    if (scheme.draft.updatedAt.toISOString() !== seen) return refused('changed-meanwhile')
    const read = SchemeDefinition.safeParse({ ...scheme.draft.definition, ...change })
    if (!read.success) return refused('invalid')
    // Two changes in one instant of a stopped clock still differ.
    const updatedAt = new Date(Math.max(context.clock.now().getTime(), scheme.draft.updatedAt.getTime() + 1))
    await tx.schemeVersion.update({
      where: { id: scheme.draft.id },
      data: { definition: read.data, updatedAt },
      select: { id: true },
    })
    await record(tx, { schemeId, change: 'change_draft', code: part }, context)
    return ok()
  })
}

type Published =
  | Outcome<{ version: number; inForceFrom: Date }, 'not-found' | 'no-draft' | 'changed-meanwhile' | 'in-the-past'>
  | { ok: false; reason: 'not-ready'; problems: string[] }
  | { ok: false; reason: 'before-planned'; planned: Date }

/**
 * Puts the draft in force from a London day on: at once if it is today's. From then on it never changes. Refused:
 * 'in-the-past'; 'before-planned' when a version already published begins later; 'not-ready' with what is missing. In the
 * caller's transaction: it takes two administrators (organisations/staff/requests).
 */
export async function publishDraft(
  tx: Tx,
  { schemeId, from, seen }: { schemeId: string; from: LocalDate; seen: string },
  context: Context,
): Promise<Published> {
  const scheme = await lockScheme(tx, schemeId, context)
  if (!scheme) return refused('not-found')
  const { draft, published } = scheme
  if (!draft) return refused('no-draft')
  if (draft.updatedAt.toISOString() !== seen) return refused('changed-meanwhile')
  const now = context.clock.now()
  if (endOfLondonDay(from) <= now) return refused('in-the-past')
  const problems = problemsOf(draft.definition)
  if (problems.length > 0) return refused('not-ready', { problems })
  const inForceFrom = from === londonDate(now) ? now : startOfLondonDay(from)
  if (published?.inForceFrom && inForceFrom < published.inForceFrom)
    return refused('before-planned', { planned: published.inForceFrom })
  await tx.schemeVersion.update({
    where: { id: draft.id },
    data: {
      status: 'published',
      inForceFrom,
      publishedAt: now,
      publishedByPersonId: context.actor.personId,
      updatedAt: now,
    },
    select: { id: true },
  })
  await record(
    tx,
    { schemeId, change: 'publish', from: 'draft', to: 'published', code: `version-${draft.version}` },
    context,
  )
  return ok({ version: draft.version, inForceFrom })
}

/** Throws the draft away. Refused: 'no-draft'. */
export async function discardDraft(
  { schemeId }: { schemeId: string },
  context: Context,
): Promise<Outcome<object, 'not-found' | 'no-draft'>> {
  return inTransaction(context.db, async (tx) => {
    const scheme = await lockScheme(tx, schemeId, context)
    if (!scheme) return refused('not-found')
    if (!scheme.draft) return refused('no-draft')
    await tx.schemeVersion.delete({ where: { id: scheme.draft.id }, select: { id: true } })
    await record(
      tx,
      { schemeId, change: 'discard_draft', from: 'draft', code: `version-${scheme.draft.version}` },
      context,
    )
    return ok()
  })
}
