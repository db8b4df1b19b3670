import type { Reader } from '#app/platform/database/client.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { readPlace } from './postcode'

/** Where a site stands: OSGB36 metres, and by what it was found. */
export type SitePosition = {
  /** In its one spelling, "OX16 5AU". */
  postcode: string
  eastings: number
  northings: number
  positionKind: 'unit' | 'sector' | 'outcode'
  districtGss: string | null
}

/** Postcode unit (where a council imported them), else its sector, else its outcode. A refusal carries its sentence. */
export async function sitePosition(
  db: Reader,
  typed: string,
): Promise<Ok<{ position: SitePosition }> | Refused<'not-a-postcode' | 'elsewhere' | 'unknown', { sentence: string }>> {
  const place = readPlace(typed)
  if (place.kind === 'elsewhere') return refused('elsewhere', { sentence: place.sentence })
  if (place.kind !== 'postcode') return refused('not-a-postcode', { sentence: 'Enter a full postcode, like OX16 5AU' })
  const { postcode, sector, outcode } = place
  const select = { eastings: true, northings: true, districtGss: true }
  const [byUnit, bySector, byOutcode] = await Promise.all([
    db.postcodeUnit.findUnique({ where: { postcode }, select }),
    db.postcodeSector.findUnique({ where: { sector }, select }),
    db.outcode.findUnique({ where: { outcode }, select }),
  ])
  if (byUnit) return ok({ position: { postcode, ...byUnit, positionKind: 'unit' } })
  if (bySector) return ok({ position: { postcode, ...bySector, positionKind: 'sector' } })
  if (byOutcode) return ok({ position: { postcode, ...byOutcode, positionKind: 'outcode' } })
  return refused('unknown', { sentence: `We do not know the postcode area ${outcode}. Check the postcode.` })
}
