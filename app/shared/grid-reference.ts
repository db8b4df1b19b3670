/** A place in Great Britain: OSGB36 eastings and northings in metres. */
export type Position = { eastings: number; northings: number }

const METRES_PER_MILE = 1609.344

/** Metres between two places: Pythagoras, exact enough within Great Britain. */
export function distance(from: Position, to: Position): number {
  return Math.hypot(from.eastings - to.eastings, from.northings - to.northings)
}

export function metresFromMiles(miles: number): number {
  return miles * METRES_PER_MILE
}

/** Miles to one decimal place, as shown and as in `distance_miles`. */
export function milesFromMetres(metres: number): number {
  return Math.round((metres / METRES_PER_MILE) * 10) / 10
}

/** "4.2 miles". */
export function formatMiles(metres: number): string {
  const miles = milesFromMetres(metres)
  return miles < 0.1 ? 'less than 0.1 miles' : `${miles.toFixed(1)} miles`
}

/** "about 4 miles", where one of the two places is known only roughly. */
export function formatAboutMiles(metres: number): string {
  const miles = Math.round(metres / METRES_PER_MILE)
  if (miles < 1) return 'less than a mile'
  return miles === 1 ? 'about 1 mile' : `about ${miles} miles`
}
