import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { resolvePlace } from './queries-place.server'

const { db } = await useDatabase()

async function find(where: string) {
  const found = await resolvePlace(db, where)
  return found.ok ? found.place : null
}

async function refusal(where: string) {
  const found = await resolvePlace(db, where)
  return found.ok || found.reason === 'empty' ? null : { sentence: found.sentence, suggestions: found.suggestions }
}

describe('postcodes', () => {
  it('finds a full postcode by its sector, roughly, until it is imported', async () => {
    const sector = await db.postcodeSector.findUniqueOrThrow({ where: { sector: 'OX16 5' } })
    const { eastings, northings } = sector
    expect(await find('ox165au')).toEqual({
      kind: 'sector',
      label: 'OX16 5AU',
      eastings,
      northings,
      rough: true,
      districts: [],
    })
    await db.postcodeUnit.create({ data: { postcode: 'OX16 5AU', eastings: 445_001, northings: 240_002 } })
    expect(await find('OX16 5AU')).toMatchObject({
      kind: 'postcode',
      label: 'OX16 5AU',
      eastings: 445_001,
      rough: false,
    })
  })

  it('finds a sector and an outcode as such, and an unknown sector by its outcode', async () => {
    const outcode = await db.outcode.findUniqueOrThrow({ where: { outcode: 'OX16' } })
    expect(await find('OX16 5')).toMatchObject({ kind: 'sector', label: 'OX16 5', rough: false })
    expect(await find('ox16')).toMatchObject({
      kind: 'outcode',
      label: 'OX16',
      eastings: outcode.eastings,
      rough: false,
    })
    expect(await find('OX16 7AA')).toMatchObject({
      kind: 'outcode',
      label: 'OX16',
      eastings: outcode.eastings,
      rough: true,
    })
  })

  it('says so where an outcode is unknown or a place is not on the grid', async () => {
    expect(await refusal('OX99 1AA')).toEqual({
      sentence: 'We do not know any postcode that begins with OX99. Check it, or type a town.',
      suggestions: [],
    })
    const elsewhere = { 'BT1 1AA': 'Northern Ireland', 'JE2 3AB': 'Jersey', GY1: 'Guernsey', 'IM1 1AA': 'Isle of Man' }
    for (const [where, name] of Object.entries(elsewhere)) expect((await refusal(where))?.sentence).toContain(name)
  })
})

describe('names', () => {
  test.each([
    ['Banbury', 'town', 'Banbury'],
    ['  bANBURY, oxfordshire ', 'town', 'Banbury'],
    ['Newport', 'town', 'Newport'],
    ['Newport, Shropshire', 'town', 'Newport, Telford and Wrekin'],
    ['Newport, Isle of Wight', 'town', 'Newport, Isle of Wight'],
    ['newport (essex)', 'town', 'Newport, Essex'],
    ['St Albans', 'town', 'St Albans'],
    ['Kings Lynn', 'town', "King's Lynn"],
    ['Stoke-on-Trent', 'town', 'Stoke-on-Trent'],
    ['Bristol', 'town', 'Bristol'],
    ['Oxford', 'town', 'Oxford'],
    ['Stafford', 'town', 'Stafford'],
    ['Cherwell', 'district', 'Cherwell'],
    ['south oxfordshire', 'district', 'South Oxfordshire'],
    ['Oxfordshire', 'district', 'Oxfordshire'],
    ['London', 'town', 'London'],
    ['Kent', 'district', 'Kent'],
  ])('%s is the %s %s', async (where, kind, label) => {
    expect(await find(where)).toMatchObject({ kind, label })
  })

  it('knows which Newport is where', async () => {
    expect(await find('Newport')).toMatchObject({
      eastings: expect.closeTo(331_000, -4),
      northings: expect.closeTo(188_000, -4),
    })
    expect(await find('Newport, Shropshire')).toMatchObject({ eastings: 373_965, northings: 319_130 })
  })

  it('knows what lies in an area', async () => {
    expect(await find('Cherwell')).toMatchObject({ districts: ['E07000177'], eastings: expect.closeTo(449_000, -4) })
    const oxfordshire = await find('Oxfordshire')
    expect(oxfordshire?.districts).toEqual(['E07000177', 'E07000178', 'E07000179', 'E07000180', 'E07000181'])
    expect((await find('Banbury'))?.districts).toEqual([])
  })

  it('offers what may have been meant', async () => {
    expect((await refusal('Banburry'))?.suggestions[0]).toBe('Banbury')
    expect((await refusal('Bister'))?.suggestions).toContain('Bicester')
    expect((await refusal('Cherwel'))?.suggestions).toContain('Cherwell')
    expect(await refusal('zzzzqqqq')).toEqual({
      sentence: 'We do not know a place called “zzzzqqqq”. Type a postcode, or the name of a town.',
      suggestions: [],
    })
    for (const suggestion of (await refusal('Wittny'))!.suggestions) expect(await find(suggestion)).not.toBeNull()
  })

  it('answers anything at all without an error', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('%', '_%', "'; drop table town", '(', 'Newport,'),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (where) => {
        expect(await resolvePlace(db, where)).toHaveProperty('ok')
      }),
      { numRuns: 150 },
    )
  })
})
