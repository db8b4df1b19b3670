import { publicPrecision, type PublicPrecision } from './precision'
import type { ProviderKind, Regulator } from '#app/organisations/providers/provider'
import type { Service } from './services'

/** What a provider tells about a place of work. */
export type SiteAnswers = {
  name: string
  address: string
  town: string
  /** As typed; the position is looked up. */
  postcode: string
  services: Service[]
  regulator: Regulator
  /** The regulator's number of the place, e.g. CQC "1-123456789". */
  locationId: string | null
  publicPrecision: PublicPrecision
  /** Bus, parking, the way from the station. */
  gettingThere: string
}

type Position = {
  postcode: string
  eastings: number
  northings: number
  positionKind: string
  districtGss: string | null
}

/** The columns of a site: precision is forced where the place is somebody's home, and no regulator means no number. */
export function siteColumns(answers: SiteAnswers, { kind, position }: { kind: ProviderKind; position: Position }) {
  const { regulator, services } = answers
  return {
    ...answers,
    ...position,
    locationId: regulator === 'none' ? null : answers.locationId,
    publicPrecision: publicPrecision(kind, services, answers.publicPrecision),
  }
}
