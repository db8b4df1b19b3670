import type { Position } from '#app/shared/grid-reference'

/** What a typed place was found to be. OSGB36 metres. */
export type Place = Position & {
  /** By what the position was found: a full postcode nobody imported is a `sector`. */
  kind: 'postcode' | 'sector' | 'outcode' | 'town' | 'district'
  /** As people write it: "OX16 5AU", "Newport, Isle of Wight". */
  label: string
  /** The position is rougher than what was typed: distances are "about 4 miles". */
  rough: boolean
  /** The GSS codes of an area, whose inside is meant unless a radius is given; empty for a point. */
  districts: string[]
}

/** Why a typed place could not be found, in words for the field, and places that may have been meant. */
export type PlaceNotFound = { sentence: string; suggestions: string[] }

/** What `resolvePlace` says when nothing was typed, found or in Great Britain. */
export const placeSentences = {
  outcode: (outcode: string) => `We do not know any postcode that begins with ${outcode}. Check it, or type a town.`,
  name: (name: string) => `We do not know a place called “${name}”. Type a postcode, or the name of a town.`,
}
