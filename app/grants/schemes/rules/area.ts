import type { Position } from '#app/shared/grid-reference'
import type { AreaAnswer } from '../facts'
import { measuredAreas, sharedSectors } from './shared-sectors'

/** A postcode sector's mean position and commonest district. */
export type Sector = Position & { sector: string; districtGss: string | null }

/** How many of the nearest sectors are looked at. */
export const NEAR_SECTORS = 60

/** cos 120°: two sectors see each other unless a third stands between them at a wider angle than this. */
const WIDEST_VIEW = -0.5

/**
 * Whether a place in this sector is in an area of districts, going by its sector alone. Where sectors were measured unit
 * by unit, a sector in several districts is on the border when one is in the area and one is not. Elsewhere a sector
 * is on the border when a sector on the other side of the line is a neighbour: no third sector lies between.
 * @param near the nearest other sectors, NEAR_SECTORS of them
 */
export function sectorAnswer(sector: Sector, near: readonly Sector[], districts: ReadonlySet<string>): AreaAnswer {
  const inside = (gss: string | null) => gss !== null && districts.has(gss)
  const side = inside(sector.districtGss) ? 'in' : 'out'
  const shared = sharedSectors[sector.sector]?.split(' ')
  if (shared) {
    const within = shared.filter(inside).length
    return within === 0 ? 'out' : within === shared.length ? 'in' : 'border'
  }
  if (isMeasured(sector.sector)) return side
  return touchesOtherSide(sector, near, inside) ? 'border' : side
}

/** The rule by neighbours alone, which the measured sectors are the proof of. */
export function touchesOtherSide(
  sector: Sector,
  near: readonly Sector[],
  inside: (gss: string | null) => boolean,
): boolean {
  const side = inside(sector.districtGss)
  const across = near.filter(({ districtGss }) => inside(districtGss) !== side)
  return across.some((other) => !near.some((third) => third !== other && standsBetween(third, sector, other)))
}

function standsBetween(third: Position, one: Position, other: Position): boolean {
  const [ax, ay] = [one.eastings - third.eastings, one.northings - third.northings]
  const [bx, by] = [other.eastings - third.eastings, other.northings - third.northings]
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by)
  return lengths > 0 && (ax * bx + ay * by) / lengths < WIDEST_VIEW
}

export function isMeasured(sector: string): boolean {
  return (measuredAreas as readonly string[]).includes(/^[A-Z]+/.exec(sector)?.[0] ?? '')
}
