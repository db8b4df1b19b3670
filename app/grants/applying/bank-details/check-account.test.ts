import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAccount } from './check-account.server'

/** The examples of VocaLink's own specification. */
test.each([
  ['089999', '66374958'],
  ['107999', '88837491'],
  ['202959', '63748472'],
  ['871427', '46238510'],
  ['872427', '46238510'],
  ['871427', '09123496'],
  ['871427', '99123496'],
  ['820000', '73688637'],
  ['827999', '73988638'],
  ['827101', '28748352'],
  ['134020', '63849203'],
  ['118765', '64371389'],
  ['200915', '41011166'],
  ['938611', '07806039'],
  ['938600', '42368003'],
  ['938063', '55065200'],
  ['772798', '99345694'],
  ['086090', '06774744'],
  ['309070', '02355688'],
  ['309070', '12345668'],
  ['309070', '12345677'],
  ['309070', '99345694'],
  ['074456', '12345112'],
  ['070116', '34012583'],
  ['074456', '11104102'],
  ['180002', '00000190'],
])('%s %s is an account', (sortCode, accountNumber) => {
  expect(checkAccount({ sortCode, accountNumber })).toBe('valid')
})

test.each([
  ['938063', '15764273'],
  ['938063', '15764264'],
  ['938063', '15763217'],
  ['118765', '64371388'],
  ['203099', '66831036'],
  ['203099', '58716970'],
  ['089999', '66374959'],
  ['107999', '88837493'],
])('%s %s is none', (sortCode, accountNumber) => {
  expect(checkAccount({ sortCode, accountNumber })).toBe('invalid')
})

test('a sort code outside the tables is unknown, not a pass', () => {
  expect(checkAccount({ sortCode: '000001', accountNumber: '12345678' })).toBe('unknown')
  expect(checkAccount({ sortCode: '999999', accountNumber: '12345678' })).toBe('unknown')
})

test('always answers the same, whatever was asked before', () => {
  const account = fc.record({
    sortCode: fc.constantFrom('772798', '871427', '309070', '200915', '089999', '180002', '938063'),
    accountNumber: fc.stringMatching(/^\d{8}$/),
  })
  fc.assert(
    fc.property(account, account, (one, other) => {
      const before = checkAccount(one)
      checkAccount(other)
      expect(checkAccount(one)).toBe(before)
    }),
  )
})
