import { parseUkPostcode } from '#app/people/places/postcode'
import { formatAboutMiles, formatMiles, milesFromMetres } from '#app/shared/grid-reference'
import type { ProviderKind } from '#app/organisations/providers/provider'
import type { Service } from './services'

/** How exactly the public may know where a site is. */
export const publicPrecisions = ['exact', 'outcode'] as const
export type PublicPrecision = (typeof publicPrecisions)[number]

/** A person's home and a children's home are never pointed at, whatever was asked for. */
export function publicPrecision(
  kind: ProviderKind,
  siteServices: readonly Service[],
  wanted: PublicPrecision = 'exact',
): PublicPrecision {
  const forced = kind === 'personal-assistant-employer' || siteServices.includes('childrens-home')
  return forced ? 'outcode' : wanted
}

/** Whether `publicPrecision` leaves the provider no choice, so that a form can say so. */
export function isPrecisionForced(kind: ProviderKind, siteServices: readonly Service[]): boolean {
  return publicPrecision(kind, siteServices, 'exact') === 'outcode'
}

/** What stands in place of the name of a person who employs a personal assistant. */
export const PRIVATE_EMPLOYER = 'A person who employs a personal assistant'

/** The provider's name as anybody may read it: a personal-assistant employer's name is never public. */
export function publicProviderName(provider: { kind: string; name: string }): string {
  return provider.kind === 'personal-assistant-employer' ? PRIVATE_EMPLOYER : provider.name
}

export type PublicSite = {
  /** Null where the name would say whose home it is. */
  name: string | null
  address: string | null
  town: string
  /** A full postcode, or the outcode alone. */
  postcode: string
  regulatorLocationId: string | null
  precise: boolean
}

type StoredSite = {
  name: string
  address: string
  town: string
  postcode: string
  locationId: string | null
  publicPrecision: string
}

/** What of a site is public. Anything but `exact` shows the town and the outcode and nothing that leads further. */
export function publicSite(site: StoredSite): PublicSite {
  const { name, address, town, postcode, locationId } = site
  if (site.publicPrecision === 'exact')
    return { name, address: address || null, town, postcode, regulatorLocationId: locationId, precise: true }
  const outcode = parseUkPostcode(postcode)?.outcode ?? ''
  return { name: null, address: null, town, postcode: outcode, regulatorLocationId: null, precise: false }
}

/** Distance in words and for `distance_miles`: whole miles where the place must stay vague. */
export function publicDistance(metres: number, precise: boolean): { miles: number; words: string } {
  if (precise) return { miles: milesFromMetres(metres), words: formatMiles(metres) }
  return { miles: Math.round(milesFromMetres(metres)), words: formatAboutMiles(metres) }
}
