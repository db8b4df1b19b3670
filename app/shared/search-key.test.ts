import { describe, expect, it, test } from 'vitest'
import { organisationKey, personKey, searchKey, searchWords } from './search-key'

describe('one name, many spellings', () => {
  it.each([
    "Oakleaf Children's Homes",
    'Oakleaf Children’s Homes',
    'Oakleaf Childrenʼs Homes',
    'Oakleaf Children‘s Homes',
    'Oakleaf Children´s Homes',
    'Oakleaf Children`s Homes',
    'Oakleaf Children′s Homes',
    'Oakleaf Children＇s Homes',
    'OAKLEAF  childrens-homes.',
    'Öakleaf Çhildren’s “Homes”',
  ])('%s', (name) => expect(searchKey(name)).toBe('oakleaf childrens homes'))

  it.each([
    ['Łucja Strauß', 'lucja strauss'],
    ['Søren Ørsted', 'soren orsted'],
    ['Işıl Çağlar', 'isil caglar'],
    ['İpek', 'ipek'],
    ['Đorđe Þór Æsa Œuvre', 'dorde thor aesa oeuvre'],
    ['Mary–Anne O‑Brien', 'mary anne o brien'],
    ['B&M Care', 'b and m care'],
    ['ＡＢＣ　Care', 'abc care'],
    ['Ολγα Παπά', 'ολγα παπα'],
    ['王小明', '王小明'],
    ['प्रिया', 'प्रिया'],
    ['...', ''],
  ])('%s is %s', (name, key) => expect(searchKey(name)).toBe(key))
})

test('a firm is known without what it is, a person in any order', () => {
  for (const name of ['The Willows Ltd', 'the willows, LTD.', 'Willows Limited', 'WILLOWS']) {
    expect(organisationKey(name)).toBe('willows')
  }
  expect(organisationKey('Ltd')).toBe('ltd')
  expect(organisationKey('The')).toBe('the')
  expect(organisationKey('Willows Care')).not.toBe('willows')
  expect(personKey('SMITH, Zoë')).toBe(personKey('zoe smith'))
  expect(personKey('Ann Marie Lee')).not.toBe(personKey('Annmarie Lee'))
})

test('words are looked for in any order, each once, without what a firm is', () => {
  expect(searchWords("Children's Oakleaf Ltd oakleaf")).toEqual(['childrens', 'oakleaf'])
  expect(searchWords('Ltd')).toEqual(['ltd'])
  expect(searchWords(' - ')).toEqual([])
})
