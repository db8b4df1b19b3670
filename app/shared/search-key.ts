/**
 * The one spelling in which names of people, employers and places are searched and compared. The database has the same
 * rule, for its indexes (`search_key`, `search_text`): platform/database/named.server.test.ts holds them together.
 */

/** Signs that stand for an apostrophe: "Children's" is one word in each of them. */
const APOSTROPHES = /['`´ʹ-ʼˈ‘-‛′‵＇]/g

/** Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters, not accents. */
const ACCENTS = /[\u0300-\u036F]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/g

/** Letters that are no letter with an accent to Unicode, as people type them without one. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Everything between words. */
const BETWEEN =
  /[\u0000-/:-@[-`{-\u00BF×÷\u02B0-\u02FF\u2000-\u2BFF\u3000-\u303F\uFE30-\uFE6F\uFF00-\uFF0F\uFF1A-\uFF20]+/g

/** "Oakleaf Children’s Homes & Co." → "oakleaf childrens homes and co"; "Łucja O'Neill-Smith" → "lucja oneill smith". */
export function searchKey(name: string): string {
  return name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .replace(BETWEEN, ' ')
    .trim()
}

/** What a firm is, which says nothing about which one; people leave it out. */
const LEGAL_FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'lp', 'cic', 'cio', 'inc'])

/** Words of a search, each of which a name must have somewhere, in any order: "Homes Oakleaf Ltd" → oakleaf, homes. */
export function searchWords(typed: string): string[] {
  const words = [...new Set(searchKey(typed).split(' ').filter(Boolean))]
  const telling = words.filter((word) => !LEGAL_FORMS.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}

const MOST_WORDS = 6

/** What a firm is known by: "The Willows Ltd." and "willows" are one. */
export function organisationKey(name: string): string {
  const key = searchKey(name)
  const bare = key.replace(/^the (?=.)/, '').replace(/(?: (?:ltd|limited|plc|llp|lp|cic|cio|inc))+$/, '')
  return bare === '' ? key : bare
}

/** The words of a person's name in one order, apart from each other: "Smith, Zoë" and "zoe smith" are one. */
export function personKey(name: string): string {
  return searchKey(name).split(' ').filter(Boolean).toSorted().join(' ')
}
