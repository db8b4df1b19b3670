import type { Reader } from '#app/platform/database/client.server'
import type { Position } from '#app/shared/grid-reference'
import { parseUkPostcode } from './postcode'

/** Where a postcode is; `rough`: by its sector or outcode only. OSGB36 metres. */
export type PostcodePosition = Position & { rough: boolean }

/** The positions of many postcodes in one go, under the text they were given as; what is not known is left out. */
export async function postcodePositions(db: Reader, typed: readonly string[]): Promise<Map<string, PostcodePosition>> {
  const parsed = [...new Set(typed)].flatMap((text) => {
    const code = parseUkPostcode(text)
    return code ? [{ text, ...code }] : []
  })
  if (parsed.length === 0) return new Map()
  const rows = await db.$queryRaw<({ text: string } & PostcodePosition)[]>`
    select t.text, coalesce(u.eastings, s.eastings, o.eastings) as eastings,
      coalesce(u.northings, s.northings, o.northings) as northings, u.postcode is null as rough
    from unnest(${parsed.map(({ text }) => text)}::text[], ${parsed.map(({ postcode }) => postcode)}::text[],
      ${parsed.map(({ sector }) => sector)}::text[], ${parsed.map(({ outcode }) => outcode)}::text[]) t (text, postcode, sector, outcode)
      left join postcode_unit u on u.postcode = t.postcode
      left join postcode_sector s on s.sector = t.sector
      left join outcode o on o.outcode = t.outcode
    where coalesce(u.eastings, s.eastings, o.eastings) is not null`
  return new Map(rows.map(({ text, ...position }) => [text, position]))
}
