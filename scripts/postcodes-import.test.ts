import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { importPostcodes } from './postcodes-import'

const { db, ownerUrl } = await useDatabase()

/** Rows as Ordnance Survey writes them. */
const rows = [
  '"OX1 1AA",10,450673,205980,"E92000001","E19000002","E18000009","E10000025","E07000178","E05006547"',
  '"OX1 1AB",10,451261,206074,"E92000001","E19000002","E18000009","E10000025","E07000178","E05006547"',
  '"OX165QQ",10,445600,240500,"E92000001","E19000002","E18000009","E10000025","E07000177","E05006547"',
  '"OX1 1ZZ",90,0,0,"E92000001","","","","",""',
  '"not a postcode",10,1,1,"","","","","",""',
]

function folderWith(lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'postcodes-'))
  writeFileSync(join(folder, 'ox.csv'), `${lines.join('\n')}\n`)
  return folder
}

describe('importPostcodes', () => {
  it('reads Code-Point Open, and moves what has moved when read again', async () => {
    expect(await importPostcodes(ownerUrl, folderWith(rows))).toEqual({ files: 1, postcodes: 3, skipped: 2 })
    const moved = rows[0]!.replace('450673', '450700')
    expect(await importPostcodes(ownerUrl, folderWith([moved, rows[0]!, moved]))).toMatchObject({ postcodes: 3 })
    expect(await db.postcodeUnit.findMany({ orderBy: { postcode: 'asc' } })).toEqual([
      { postcode: 'OX1 1AA', eastings: 450_700, northings: 205_980, districtGss: 'E07000178' },
      { postcode: 'OX1 1AB', eastings: 451_261, northings: 206_074, districtGss: 'E07000178' },
      { postcode: 'OX16 5QQ', eastings: 445_600, northings: 240_500, districtGss: 'E07000177' },
    ])
  })

  it('says what is missing', async () => {
    await expect(importPostcodes(ownerUrl, join(tmpdir(), 'no-such-folder'))).rejects.toThrow('There is no folder')
    await expect(importPostcodes(ownerUrl, mkdtempSync(join(tmpdir(), 'empty-')))).rejects.toThrow('has no .csv files')
  })
})
