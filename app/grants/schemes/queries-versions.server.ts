import type { CouncilRole } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { readDefinition, type SchemeDefinition } from './definition'
import { closedWords } from './scheme-words'

/** in-force, planned: begins later; past: another took its place. */
export type VersionStanding = 'draft' | 'planned' | 'in-force' | 'past'

export type VersionLine = {
  id: string
  version: number
  standing: VersionStanding
  definition: SchemeDefinition
  inForceFrom: Date | null
  publishedAt: Date | null
  publishedBy: string | null
  updatedAt: Date
}

export type StaffScheme = {
  id: string
  slug: string
  /** Newest first. */
  versions: VersionLine[]
  inForce: VersionLine | null
  draft: VersionLine | null
  /** Of the version in force, else of the newest. */
  name: string
  kind: string
  /** Why nobody can apply today; null: it is open. */
  closed: string | null
}

type Scope = { councilId: string; schemeIds: readonly string[] | null; now: Date }

/** The council's schemes that somebody works on, with all their versions, by name. */
export async function schemesForStaff(db: Reader, scope: Scope): Promise<StaffScheme[]> {
  const schemes = await read(db, scope, undefined)
  return schemes.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** One of them; null when it is not there or not theirs. */
export async function schemeForStaff(
  db: Reader,
  { id, ...scope }: Scope & { id: string },
): Promise<StaffScheme | null> {
  if (!isUuid(id)) return null
  const [scheme] = await read(db, scope, id)
  return scheme ?? null
}

/** Whether one of this id is theirs: a look before a form is read. */
export async function findScheme(db: Reader, { id, councilId, schemeIds }: Omit<Scope, 'now'> & { id: string }) {
  if (!isUuid(id)) return null
  const where = { councilId, AND: [{ id }, schemeIds === null ? {} : { id: { in: [...schemeIds] } }] }
  return db.scheme.findFirst({ where, select: { id: true } })
}

async function read(db: Reader, { councilId, schemeIds, now }: Scope, id: string | undefined): Promise<StaffScheme[]> {
  const limited = schemeIds === null ? {} : { in: [...schemeIds] }
  const rows = await db.scheme.findMany({
    where: { councilId, AND: [{ id: limited }, id === undefined ? {} : { id }] },
    include: { versions: { orderBy: { version: 'desc' } } },
  })
  const people = rows.flatMap(({ versions }) =>
    versions.flatMap(({ publishedByPersonId }) => publishedByPersonId ?? []),
  )
  const names = await db.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const nameOf = new Map(names.map((person) => [person.id, person.name]))
  return rows.map(({ id: schemeId, slug, versions }) => {
    const begun = versions.filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= now)
    const current = begun.toSorted(
      (a, b) => b.inForceFrom!.getTime() - a.inForceFrom!.getTime() || b.version - a.version,
    )[0]
    const lines = versions.map((version): VersionLine => ({
      id: version.id,
      version: version.version,
      standing:
        version.status === 'draft'
          ? 'draft'
          : version === current
            ? 'in-force'
            : begun.includes(version)
              ? 'past'
              : 'planned',
      definition: readDefinition(version.definition),
      inForceFrom: version.inForceFrom,
      publishedAt: version.publishedAt,
      publishedBy: version.publishedByPersonId ? (nameOf.get(version.publishedByPersonId) ?? null) : null,
      updatedAt: version.updatedAt,
    }))
    const inForce = lines.find(({ standing }) => standing === 'in-force') ?? null
    const shown = (inForce ?? lines[0])?.definition
    return {
      id: schemeId,
      slug,
      versions: lines,
      inForce,
      draft: lines.find(({ standing }) => standing === 'draft') ?? null,
      name: shown?.name ?? slug,
      kind: shown?.kind ?? '',
      closed: inForce ? closedWords(inForce.definition, londonDate(now)) : 'No version is in force yet.',
    }
  })
}

/** Every scheme of the council, drafts too, by name. */
export async function schemeNames(db: Reader, councilId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select distinct on (scheme_id) scheme_id as id, definition ->> 'name' as name from scheme_version
    where council_id = ${councilId}::uuid order by scheme_id, status = 'published' desc, version desc`
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Names of the council's pots by id, with those that money can still come from. */
export async function potNames(
  db: Reader,
  councilId: string,
): Promise<{ id: string; name: string; closed: boolean }[]> {
  const pots = await db.pot.findMany({
    where: { councilId },
    select: { id: true, name: true, closedAt: true },
    orderBy: { name: 'asc' },
  })
  return pots.map(({ id, name, closedAt }) => ({ id, name, closed: closedAt !== null }))
}

export type RoleLimit = { role: CouncilRole; schemeIds: string[] }

/** The grant roles somebody holds at a council, each with the schemes it is limited to; none: every scheme. */
export async function roleLimits(
  db: Reader,
  { councilId, personId }: { councilId: string; personId: string },
): Promise<RoleLimit[]> {
  const members = await db.councilMember.findMany({
    where: { councilId, personId, endedAt: null, role: { in: [...LIMITED_ROLES] } },
    select: { role: true, schemes: { select: { schemeId: true } } },
  })
  return LIMITED_ROLES.flatMap((role) =>
    members
      .filter((member) => member.role === role)
      .map(({ schemes }) => ({ role, schemeIds: schemes.map(({ schemeId }) => schemeId) })),
  )
}

/** Roles that a limit to schemes means something for. */
const LIMITED_ROLES = ['assessor', 'approver', 'payments', 'appeals'] as const satisfies readonly CouncilRole[]
