import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import type { Exclusion } from './exclusion'
import type { FundedBy, ProviderLicence } from './licence'
import type { ProgrammeStatus } from './programme'
import { programmeStateOf, type ProgrammeState } from './programme-state'
import type { ProgrammeRules } from './rules'
import { rulesOf, type RulesRow } from './rules-row'

export type Version = { id: string; version: number; inForceFrom: Date; rules: ProgrammeRules }

export type RunningProgramme = {
  id: string
  pencePerPoint: number
  joinCode: string
  version: Version
  licence: { id: string; seats: number; endsOn: LocalDate; fundedBy: FundedBy }
}

type VersionRow = RulesRow & { id: string; version: number; inForceFrom: Date }

function versionOf(row: VersionRow): Version {
  return { id: row.id, version: row.version, inForceFrom: row.inForceFrom, rules: rulesOf(row) }
}

/** The newest version that is in force at an instant. */
const newestAt = (at: Date) => ({
  where: { inForceFrom: { lte: at } },
  orderBy: { version: 'desc' as const },
  take: 1,
})

const covering = (now: Date) => {
  const today = toDateColumn(londonDate(now))
  return { endedAt: null, startsOn: { lte: today }, endsOn: { gte: today } }
}

/**
 * The programme of a provider that takes new referrals, shares and referrers now: on, licensed today, and its provider
 * verified. Null otherwise.
 */
export async function runningProgramme(
  db: Reader,
  { providerId, now }: { providerId: string; now: Date },
): Promise<RunningProgramme | null> {
  const programme = await db.programme.findFirst({
    where: { providerId, status: 'on', provider: { status: 'verified', licences: { some: covering(now) } } },
    select: {
      id: true,
      pencePerPoint: true,
      joinCode: true,
      versions: newestAt(now),
      provider: { select: { licences: { where: covering(now), take: 1 } } },
    },
  })
  const [version] = programme?.versions ?? []
  const [licence] = programme?.provider.licences ?? []
  if (!programme || !version || !licence) return null
  const { id, pencePerPoint, joinCode } = programme
  const { seats, endsOn, fundedBy } = licence
  return {
    id,
    pencePerPoint,
    joinCode,
    version: versionOf(version),
    licence: { id: licence.id, seats, endsOn: fromDateColumn(endsOn), fundedBy },
  }
}

export type ProviderProgramme = {
  state: ProgrammeState
  /** The one that is not closed; null before it is opened. */
  programme: {
    id: string
    status: ProgrammeStatus
    pencePerPoint: number
    joinCode: string
    createdAt: Date
    version: Version
  } | null
  /** The licence that covers today, else the next one that begins, else the last one that ended. */
  licence: ProviderLicence | null
}

/** A provider's programme whatever its state, paused and not licensed too. */
export async function programmeOf(
  db: Reader,
  { providerId, now }: { providerId: string; now: Date },
): Promise<ProviderProgramme> {
  const provider = await db.provider.findUniqueOrThrow({
    where: { id: providerId },
    select: {
      status: true,
      licences: { where: { endedAt: null }, orderBy: { startsOn: 'asc' } },
      programmes: { where: { closedAt: null }, take: 1, include: { versions: newestAt(now) } },
    },
  })
  const today = londonDate(now)
  const licences = provider.licences.map(({ id, seats, fundedBy, startsOn, endsOn }): ProviderLicence => ({
    id,
    seats,
    fundedBy,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
  }))
  const licence = licences.find(({ endsOn }) => endsOn >= today) ?? licences.at(-1) ?? null
  const [row] = provider.programmes
  const version = row?.versions[0]
  const programme = row &&
    version && {
      id: row.id,
      status: row.status,
      pencePerPoint: row.pencePerPoint,
      joinCode: row.joinCode,
      createdAt: row.createdAt,
      version: versionOf(version),
    }
  return {
    state: programmeStateOf({
      isVerified: provider.status === 'verified',
      status: programme?.status ?? null,
      licence,
      today,
    }),
    programme: programme ?? null,
    licence,
  }
}

/** The version of a programme's rules in force at an instant; null before its first. */
export async function versionInForce(
  db: Reader,
  { programmeId, at }: { programmeId: string; at: Date },
): Promise<Version | null> {
  const row = await db.programmeVersion.findFirst({
    where: { programmeId, inForceFrom: { lte: at } },
    orderBy: { version: 'desc' },
  })
  return row && versionOf(row)
}

export type ProgrammeOfCode = {
  councilId: string
  providerId: string
  providerName: string
  isRunning: boolean
}

/** The open programme whose join code this is; null when the code is wrong or was renewed. */
export async function programmeByCode(
  db: Reader,
  { code, now }: { code: string; now: Date },
): Promise<ProgrammeOfCode | null> {
  const row = await db.programme.findFirst({
    where: { joinCode: code, closedAt: null },
    select: { councilId: true, providerId: true, provider: { select: { name: true } } },
  })
  if (!row) return null
  const { councilId, providerId, provider } = row
  const isRunning = (await runningProgramme(db, { providerId, now })) !== null
  return { councilId, providerId, providerName: provider.name, isRunning }
}

/** Who may not earn points at a provider; those who have signed up by the name that the provider knows them by. */
export async function exclusionsOf(db: Reader, { providerId }: { providerId: string }): Promise<Exclusion[]> {
  return db.$queryRaw<Exclusion[]>`
    select e.person_id as "personId", coalesce(nullif(r.name, ''), nullif(p.name, ''), 'Somebody who left') as name, e.words,
      e.created_at as since
    from programme_exclusion e join person p on p.id = e.person_id
      left join referrer r on r.provider_id = e.provider_id and r.person_id = e.person_id
    where e.provider_id = ${providerId}::uuid and e.ended_at is null
    order by e.created_at, e.id`
}
