import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, type NameMatch } from './account-name'

const table: [NameMatch, account: string, applicant: string][] = [
  ['equal', 'Amira Osei', 'Amira Osei'],
  ['equal', 'AMIRA OSEI', 'amira osei'],
  ['equal', 'OSEI AMIRA', 'Amira Osei'],
  ['equal', 'Osei, Amira', 'Amira Osei'],
  ['equal', 'Miss A Osei', 'A. Osei'],
  ['equal', 'Ms Amira Osei', 'Amira Osei'],
  ['equal', 'Zoe O’Neill-Smith', 'Zoë ONeill Smith'],
  ['equal', "ZOE O'NEILL SMITH", 'Zoë O’Neill-Smith'],
  ['equal', 'Łukasz Wiśniewski', 'Lukasz Wisniewski'],
  ['equal', 'ＡＭＩＲＡ OSEI', 'Amira Osei'],
  ['equal', 'Anna Smith & Brian Smith', 'Brian Smith'],
  ['equal', 'Anna & Brian Smith', 'Anna Smith'],
  ['equal', 'Mr Brian and Mrs Anna Smith', 'Brian Smith'],
  ['equal', 'Amira Osei Roll No. 1234/56789', 'Amira Osei'],
  ['equal', 'Dr Amira Osei MBE', 'Amira Osei'],
  ['equal', 'Amira Osei Current Account', 'Amira Osei'],
  ['equal', 'Annmarie Lee', 'Ann Marie Lee'],
  ['equal', 'Anna & Brian Smith Joint Account', 'Anna Smith'],
  ['equal', 'Joint Account Anna & Brian Smith', 'Anna Smith'],
  ['equal', 'Lord Jack', 'Jack Lord'],
  ['equal', 'Mr Jack Lord', 'Jack Lord'],
  ['equal', 'Amadou Bank', 'Amadou Bank'],
  ['equal', 'Rev Dr Amira Osei', 'Dr Amira Osei'],
  ['close', 'A Ba', 'Amadou Ba'],
  ['close', 'Amadou Ba', 'Amadou Oumar Ba'],
  ['close', 'A Bank', 'Amadou Bank'],
  ['close', 'Lee Annmarie', 'Ann Marie Lee'],
  ['close', 'ONeill Zoe Ann', 'Zoe-Ann O Neill'],
  ['close', 'Mr & Mrs A Smith', 'Anna Smith'],
  ['close', 'A Osei', 'Amira Osei'],
  ['close', 'A OSEI', 'Amira Grace Osei'],
  ['close', 'Miss A G Osei', 'Amira Osei'],
  ['close', 'A.G. Osei', 'Amira Grace Osei'],
  ['close', 'Amira Osei', 'Amira Grace Osei'],
  ['close', 'Amira Grace Osei', 'Amira Osei'],
  ['close', 'A & B Smith', 'Brian Smith'],
  ['close', 'A & B Smith', 'Anna Smith'],
  ['close', 'Mr A and Mrs B Smith', 'Anna Smith'],
  ['close', 'MR A J SMITH & MRS B K SMITH', 'Anthony Smith'],
  ['close', 'A AND B SMITH', 'Barbara Smith'],
  ['close', 'Amira Osei-Bonsu', 'Amira Osei'],
  ['close', 'Katherine Jones', 'Catherine Jones'],
  ['close', 'Stephen Clark', 'Stehpen Clark'],
  ['different', 'Daniel Marsh', 'Amira Osei'],
  ['different', 'Daniel Osei', 'Amira Osei'],
  ['different', 'D Osei', 'Amira Osei'],
  ['different', 'Amira Marsh', 'Amira Osei'],
  ['different', 'Alan Dyer', 'Andy Earl'],
  ['different', 'Jack Lord', 'Jack Major'],
  ['different', 'Jack Lord', 'Jack Senior'],
  ['different', 'Mr & Mrs Smith', 'Anna Smith'],
  ['different', 'Mr Osei', 'Amira Osei'],
  ['different', 'Lady Osei', 'Lord Osei'],
  ['different', 'Osei', 'Amira Osei'],
  ['different', 'A O', 'Amira Osei'],
  ['different', 'C & D Smith', 'Anna Smith'],
  ['different', 'Osei Trading Ltd', 'Amira Osei'],
  ['different', 'Cherwell Valley Care', 'Amira Osei'],
  ['different', '', 'Amira Osei'],
  ['different', 'Amira Osei', ''],
  ['different', 'Account', 'Amira Osei'],
  ['different', '王芳', 'Amira Osei'],
]

describe('the name on an account and the applicant’s', () => {
  it.each(table)('%s: %s, %s', (match, account, applicant) => expect(compareNames(account, applicant)).toBe(match))

  it('says the same in whatever order and spelling', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{4,9}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), (words) => {
        expect(compareNames(words.toReversed().join(' ').toUpperCase(), words.join(' '))).toBe('equal')
        expect(compareNames(`Mr ${words.join('-')}`, words.join(' '))).not.toBe('different')
      }),
    )
  })
})
