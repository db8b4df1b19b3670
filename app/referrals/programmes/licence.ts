import type { LocalDate } from '#app/shared/dates'
import type { ProgrammeState } from './programme-state'

/** Who carries the cost of the points; the provider's payroll pays them either way. */
export const fundedBys = ['council', 'provider'] as const
export type FundedBy = (typeof fundedBys)[number]

export const fundedByLabels: Record<FundedBy, string> = {
  council: 'The council',
  provider: 'The provider',
}

/** What a council gave a provider; both days are part of it. */
export type ProviderLicence = {
  id: string
  startsOn: LocalDate
  endsOn: LocalDate
  fundedBy: FundedBy
  /** So many people may be in the programme at once. */
  seats: number
}

/** A licence as the council that gave it sees it. */
export type GivenLicence = ProviderLicence & {
  createdAt: Date
  /** Taken back before its last day. */ endedAt: Date | null
}

/** Where a licence stands on a day. */
export function licenceStanding(
  { startsOn, endsOn, endedAt }: Pick<GivenLicence, 'startsOn' | 'endsOn' | 'endedAt'>,
  today: LocalDate,
): 'taken-back' | 'over' | 'to-come' | 'in-force' {
  if (endedAt) return 'taken-back'
  if (endsOn < today) return 'over'
  return startsOn > today ? 'to-come' : 'in-force'
}

/** A provider of a council that has, or had, a licence. */
export type LicensedProvider = {
  providerId: string
  provider: string
  state: ProgrammeState
  /** The licence of today, else the next, else the last. */
  licence: ProviderLicence
  /** Taken or promised. */
  seatsTaken: number
}
