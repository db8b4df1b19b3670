import type { Reader } from '#app/platform/database/client.server'
import { londonDate, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { readDefinition, type SchemeDefinition } from './definition'

/** A scheme with the version that is in force. */
export type SchemeInForce = {
  id: string
  slug: string
  versionId: string
  version: number
  definition: SchemeDefinition
  /** Applications are taken today. */
  isOpen: boolean
}

type Row = Omit<SchemeInForce, 'definition' | 'isOpen'> & { definition: unknown }

/** What the public is shown: schemes in force that have not closed, by name; one that opens later has `isOpen` false. */
export async function schemesOnOffer(
  db: Reader,
  { councilId, now }: { councilId: string; now: Date },
): Promise<SchemeInForce[]> {
  const today = londonDate(now)
  const schemes = await inForce(db, { councilId, now, slug: null })
  return schemes
    .filter(({ definition }) => definition.closesOn === null || today <= definition.closesOn)
    .toSorted((a, b) => a.definition.name.localeCompare(b.definition.name, 'en'))
}

/** The public pages of what is on offer; none where nothing is. */
export async function schemePaths(db: Reader, scope: { councilId: string; now: Date }): Promise<string[]> {
  const schemes = await schemesOnOffer(db, scope)
  return schemes.length === 0 ? [] : ['/grants', ...schemes.map(({ slug }) => `/grants/${slug}`)]
}

/** One scheme by its address, closed ones too; null when no version of it is in force. */
export async function schemeBySlug(
  db: Reader,
  { councilId, slug, now }: { councilId: string; slug: string; now: Date },
): Promise<SchemeInForce | null> {
  const [scheme] = await inForce(db, { councilId, now, slug })
  return scheme ?? null
}

/** A version by its id, whatever became of it; the rules an application is judged by. */
export async function schemeVersion(
  db: Reader,
  { councilId, versionId }: { councilId: string; versionId: string },
): Promise<{ schemeId: string; slug: string; version: number; definition: SchemeDefinition } | null> {
  if (!isUuid(versionId)) return null
  const row = await db.schemeVersion.findFirst({
    where: { id: versionId, councilId },
    select: { schemeId: true, version: true, definition: true, scheme: { select: { slug: true } } },
  })
  if (!row) return null
  const { schemeId, version, definition, scheme } = row
  return { schemeId, slug: scheme.slug, version, definition: readDefinition(definition) }
}

/** Whether the council has anything to show under /grants. */
export async function hasSchemes(db: Reader, { councilId, now }: { councilId: string; now: Date }): Promise<boolean> {
  const today = londonDate(now)
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from (
      select distinct on (v.scheme_id) v.definition ->> 'closesOn' as closes from scheme_version v
      where v.council_id = ${councilId}::uuid and v.status = 'published' and v.in_force_from <= ${now}
      order by v.scheme_id, v.in_force_from desc, v.version desc) latest
    where closes is null or closes >= ${today} limit 1`
  return rows.length > 0
}

async function inForce(
  db: Reader,
  { councilId, now, slug }: { councilId: string; now: Date; slug: string | null },
): Promise<SchemeInForce[]> {
  const rows = await db.$queryRaw<Row[]>`
    select distinct on (s.id) s.id, s.slug, v.id as "versionId", v.version, v.definition
    from scheme s join scheme_version v on v.scheme_id = s.id
    where s.council_id = ${councilId}::uuid and (${slug}::text is null or s.slug = ${slug})
      and v.status = 'published' and v.in_force_from <= ${now}
    order by s.id, v.in_force_from desc, v.version desc`
  return rows.map((row) => {
    const definition = readDefinition(row.definition)
    return { ...row, definition, isOpen: isOpenOn(definition, londonDate(now)) }
  })
}

function isOpenOn({ opensOn, closesOn }: SchemeDefinition, today: LocalDate): boolean {
  return (opensOn === null || opensOn <= today) && (closesOn === null || today <= closesOn)
}
