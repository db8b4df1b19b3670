import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseUkPostcode, readPlace } from './postcode'

const full = { kind: 'postcode', postcode: 'OX16 5AU', sector: 'OX16 5', outcode: 'OX16' }

test.each(['OX16 5AU', 'ox165au', ' Ox16  5aU ', '0X16 5AU', 'OX16-5AU', 'OX1 65AU'])('%s is OX16 5AU', (typed) => {
  expect(readPlace(typed)).toEqual(full)
})

test.each([
  ['OX16 5', 'OX16 5', 'OX16'],
  ['ox165', 'OX16 5', 'OX16'],
  ['OX 16 5', 'OX16 5', 'OX16'],
  ['OX1 6', 'OX1 6', 'OX1'],
  ['OX16 5A', 'OX16 5', 'OX16'],
  ['ec1a1', 'EC1A 1', 'EC1A'],
  ['W1A 1', 'W1A 1', 'W1A'],
  ['M1 1', 'M1 1', 'M1'],
])('%s is the sector %s', (typed, sector, outcode) => {
  expect(readPlace(typed)).toEqual({ kind: 'sector', sector, outcode })
})

test.each([
  ['OX16', 'OX16'],
  ['ox 16', 'OX16'],
  ['m11', 'M11'],
  ['W1A', 'W1A'],
  ['SW1A', 'SW1A'],
])('%s is the outcode %s', (typed, outcode) => {
  expect(readPlace(typed)).toEqual({ kind: 'outcode', outcode })
})

test.each([
  ['BT1 1AA', 'BT', 'Northern Ireland'],
  ['bt9', 'BT', 'Northern Ireland'],
  ['JE2 3', 'JE', 'Jersey'],
  ['GY1 1AA', 'GY', 'Guernsey'],
  ['im99 1aa', 'IM', 'Isle of Man'],
])('%s is elsewhere', (typed, area, words) => {
  expect(readPlace(typed)).toMatchObject({ kind: 'elsewhere', area, sentence: expect.stringContaining(words) })
})

test.each(['Banbury', 'Stoke-on-Trent', 'St Ives', "King's Lynn", '123', 'OX', '24 High Street', '10 Downing Street'])(
  '%s is a name',
  (typed) => {
    expect(readPlace(typed)).toEqual({ kind: 'name', name: typed })
  },
)

test('nothing typed is nothing', () => {
  expect(readPlace(' \t ')).toEqual({ kind: 'empty' })
  expect(parseUkPostcode('')).toBeNull()
  expect(parseUkPostcode('OX16')).toBeNull()
})

test('never throws; reading a result again gives the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z]{1,2}\d{1,2} ?\d?[A-Za-z]{0,2}$/)), (typed) => {
      const place = readPlace(typed)
      if (place.kind === 'postcode') expect(readPlace(place.postcode)).toEqual(place)
      if (place.kind === 'sector') expect(readPlace(place.sector)).toEqual(place)
      if (place.kind === 'outcode') expect(readPlace(place.outcode)).toEqual(place)
    }),
  )
})
