import { expect, test } from 'vitest'
import { canonicalHousehold, canonicalNameAndBirth, canonicalPhone } from './identity'
import { maskedNino, readNino } from './nino'

test.each(['07700 900123', '+44 7700 900 123', '0044 7700900123', '+44 (0)7700 900123', '07700900123 ext 4'])(
  '%s is one number',
  (typed) => expect(canonicalPhone(typed)).toBe('07700900123'),
)

test('a few digits are no number', () => {
  expect(canonicalPhone('999')).toBe('')
})

test('a name counts whatever its order, accents and signs, but keeps its words apart', () => {
  const born = '1990-05-14'
  const zoe = canonicalNameAndBirth('Zoë O’Neill-Smith', born)
  expect(canonicalNameAndBirth('SMITH zoe O’Neill', born)).toBe(zoe)
  expect(canonicalNameAndBirth('Ann Marie Lee', born)).not.toBe(canonicalNameAndBirth('Annmarie Lee', born))
  expect(canonicalNameAndBirth('Zoë O’Neill-Smith', '1990-05-15')).not.toBe(zoe)
  expect(canonicalNameAndBirth('·', born)).toBe('')
})

test('a household is a house at a postcode', () => {
  const house = canonicalHousehold('12A, High Street', 'OX16 5QA')
  expect(canonicalHousehold('12a High Street', 'ox165qa')).toBe(house)
  expect(canonicalHousehold('12A High Street, Banbury, OX16 5QA', 'OX16 5QA')).toBe(house)
  expect(canonicalHousehold('12 High Street', 'OX16 5QA')).not.toBe(house)
  expect(canonicalHousehold('Flat 3, 12A High Street', 'OX16 5QA')).not.toBe(house)
  expect(canonicalHousehold('The Willows, Mill Lane', 'OX16 5QA')).toBe(canonicalHousehold('the willows', 'OX165QA'))
  expect(canonicalHousehold('', 'OX16 5QA')).toBe('')
})

test('a National Insurance number is read as HMRC writes it', () => {
  expect(readNino('ab 12 34 56 c')).toBe('AB123456C')
  for (const wrong of ['QQ123456C', 'BG123456A', 'AB12345C', 'AB123456E', 'DA123456A'])
    expect(readNino(wrong)).toBeNull()
  expect(maskedNino('AB123456C')).toBe('•• •• •• 56 C')
})
