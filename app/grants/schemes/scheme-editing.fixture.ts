import type { PrismaClient } from '#app/platform/database/client.server'
import { checkTyped, type TypedFields } from '#app/shared/typed-fields'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { makePot } from '#app/testing/grant-factories'
import { inTransaction } from '#app/platform/database/client.server'
import { publishDraft, saveDraft } from './change-draft.server'
import { createScheme } from './create-scheme.server'
import { postedRows, type EditPart } from './forms/edit-part'
import { editParts, type PartKey } from './forms/edit-parts'
import { schemeForStaff } from './queries-versions.server'

export const clock = fixedClock('2026-06-15T09:00:00Z')

/** A council with an administrator and a pot, and what its operations are called with. */
export async function setUp(db: PrismaClient) {
  const council = await makeCouncil(db)
  const actor = await makeStaff(db, council, 'admin')
  const pot = await makePot(db, council)
  return { db, council, actor, pot, context: { db, clock, actor, council, councilId: council.id, schemeIds: null } }
}
export type Setting = Awaited<ReturnType<typeof setUp>>

export async function created(
  { context }: Setting,
  given: { slug?: string; from?: string; name?: string; kind?: string } = {},
) {
  const scheme = {
    name: 'Hardship',
    kind: 'hardship',
    slug: 'hardship',
    from: 'hardship',
    formKey: crypto.randomUUID(),
  }
  const made = await createScheme({ ...scheme, ...given }, context)
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

export const read = async ({ db, council }: Setting, id: string) => {
  const scheme = await schemeForStaff(db, { councilId: council.id, schemeIds: null, id, now: clock.now() })
  return scheme!
}

export const published = async (setting: Setting, id: string, from: `${number}-${number}-${number}` = '2026-06-15') => {
  const { draft } = await read(setting, id)
  const wanted = { schemeId: id, from, seen: draft!.updatedAt.toISOString() }
  return inTransaction(setting.context.db, (tx) => publishDraft(tx, wanted, setting.context))
}

export async function changed(setting: Setting, id: string, part: PartKey, change: object) {
  const { draft } = await read(setting, id)
  return saveDraft({ schemeId: id, part, seen: draft!.updatedAt.toISOString(), change }, setting.context)
}

/** Posts a part's form as a browser would: what is shown, changed by hand. */
export async function postPart(
  setting: Setting,
  id: string,
  key: PartKey,
  edit: (form: TypedFields, part: EditPart) => TypedFields,
) {
  const { draft } = await read(setting, id)
  const part: EditPart = editParts[key]
  const shown = part.values(draft!.definition)
  const form = edit(formOf(shown.values, shown.rows), part)
  const context = { definition: draft!.definition, potIds: [setting.pot.id] }
  const answer = checkTyped(form, part.schema(context, postedRows(part, form), form))
  if (!answer.ok) return answer.errors
  return changed(setting, id, key, answer.value)
}

export const formOf = (values: TypedFields, rows: number): TypedFields => ({ ...values, rows: String(rows) })

export const filled = (form: TypedFields, values: Record<string, string>): TypedFields => ({ ...form, ...values })
