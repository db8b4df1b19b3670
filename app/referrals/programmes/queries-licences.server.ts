import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { GivenLicence, LicensedProvider, ProviderLicence } from './licence'
import type { ProgrammeStatus } from './programme'
import { programmeStateOf } from './programme-state'

/** Providers of a council that a licence can be given to, by name. */
export async function providersToLicense(db: Reader, { councilId }: { councilId: string }) {
  return db.provider.findMany({
    where: { councilId, status: 'verified' },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** A provider of the council with its licences, the newest first; null when it is not the council's. */
export async function licencesOf(
  db: Reader,
  { councilId, providerId }: { councilId: string; providerId: string },
): Promise<{ id: string; name: string; licences: GivenLicence[] } | null> {
  if (!isUuid(providerId)) return null
  const row = await db.provider.findFirst({
    where: { id: providerId, councilId },
    select: { id: true, name: true, licences: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] } },
  })
  if (!row) return null
  const licences = row.licences.map(({ id, seats, fundedBy, startsOn, endsOn, endedAt, createdAt }) => ({
    id,
    seats,
    fundedBy,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    endedAt,
    createdAt,
  }))
  return { id: row.id, name: row.name, licences }
}

type LicensedRow = Omit<ProviderLicence, 'id' | 'startsOn' | 'endsOn'> & {
  licenceId: string
  startsOn: Date
  endsOn: Date
  providerId: string
  provider: string
  isVerified: boolean
  status: ProgrammeStatus | null
  seatsTaken: number
}

/** The providers of a council that have, or had, a licence, by name. */
export async function licensedProviders(
  db: Reader,
  { councilId, now }: { councilId: string; now: Date },
): Promise<LicensedProvider[]> {
  const today = londonDate(now)
  const rows = await db.$queryRaw<LicensedRow[]>`
    select p.id as "providerId", p.name as provider, p.status = 'verified' as "isVerified", l.id as "licenceId", l.seats,
      l.funded_by as "fundedBy", l.starts_on as "startsOn", l.ends_on as "endsOn",
      (select g.status from programme g where g.provider_id = p.id and g.closed_at is null) as status,
      (select count(*)::int from referrer r where r.council_id = p.council_id and r.provider_id = p.id
        and r.status in ('active', 'invited')) as "seatsTaken"
    from provider p
      join lateral (select * from referral_licence where council_id = p.council_id and provider_id = p.id
        and ended_at is null
        order by ends_on < ${today}::date, case when ends_on < ${today}::date then null else starts_on end, ends_on desc
        limit 1) l on true
    where p.council_id = ${councilId}::uuid
    order by lower(p.name), p.id`
  return rows.map(({ providerId, provider, isVerified, status, seatsTaken, licenceId, ...row }) => {
    const licence: ProviderLicence = {
      id: licenceId,
      seats: row.seats,
      fundedBy: row.fundedBy,
      startsOn: fromDateColumn(row.startsOn),
      endsOn: fromDateColumn(row.endsOn),
    }
    const state = programmeStateOf({ isVerified, status, licence, today })
    return { providerId, provider, state, licence, seatsTaken }
  })
}
