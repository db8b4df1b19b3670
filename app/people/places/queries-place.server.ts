import type { Reader } from '#app/platform/database/client.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { resolveName, suggestNames } from './queries-place-name.server'
import { placeSentences, type Place, type PlaceNotFound } from './place'
import { readPlace } from './postcode'

type Found = Ok<{ place: Place }> | Refused<'not-found', PlaceNotFound> | Refused<'empty'>

/**
 * Finds what somebody typed as `where`. A postcode nobody imported is where its sector is, one of an unknown sector where
 * its outcode is. A refusal carries a sentence for the field. One statement for a postcode or an unambiguous name.
 */
export async function resolvePlace(db: Reader, where: string): Promise<Found> {
  const typed = readPlace(where)
  switch (typed.kind) {
    case 'empty':
      return refused('empty')
    case 'elsewhere':
      return refused('not-found', { sentence: typed.sentence, suggestions: [] })
    case 'name': {
      const place = await resolveName(db, typed.name)
      if (place) return ok({ place })
      return refused('not-found', {
        sentence: placeSentences.name(typed.name),
        suggestions: await suggestNames(db, typed.name),
      })
    }
    default: {
      const place = await resolveCode(db, { postcode: null, sector: null, ...typed })
      return place
        ? ok({ place })
        : refused('not-found', { sentence: placeSentences.outcode(typed.outcode), suggestions: [] })
    }
  }
}

type Code = { postcode: string | null; sector: string | null; outcode: string }

async function resolveCode(db: Reader, { postcode, sector, outcode }: Code): Promise<Place | null> {
  const [found] = await db.$queryRaw<Pick<Place, 'kind' | 'eastings' | 'northings'>[]>`
    select kind, eastings, northings from (
      select 1 as choice, 'postcode' as kind, eastings, northings from postcode_unit where postcode = ${postcode}
      union all select 2, 'sector', eastings, northings from postcode_sector where sector = ${sector}
      union all select 3, 'outcode', eastings, northings from outcode where outcode = ${outcode}) known
    order by choice limit 1`
  if (!found) return null
  const wanted = postcode ? 'postcode' : sector ? 'sector' : 'outcode'
  const label = found.kind === 'outcode' ? outcode : (postcode ?? sector ?? outcode)
  return { ...found, label, rough: found.kind !== wanted, districts: [] }
}
