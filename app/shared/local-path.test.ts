import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath, localPathBelow } from './local-path'

describe('localPath', () => {
  it.each(['/', '/account', '/jobs?where=OX16+5', '/a#b', '/jobs/K7M2PX4Q/care-assistant?q=a%2Fb', '/%2F%2Fevil'])(
    'keeps %s',
    (path) => expect(localPath(path)).toBe(path),
  )

  it.each([
    ['/a/../b', '/b'],
    ['/jobs/١', '/jobs/%D9%A1'],
    ['/a b', '/a%20b'],
  ])('spells %s as a browser would: %s', (path, spelled) => expect(localPath(path)).toBe(spelled))

  it.each([
    '',
    null,
    undefined,
    'account',
    '//evil.example',
    '///evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/../..//evil.example',
    '/%2e//evil.example',
    '/.%2e//evil.example',
    '/a/%2E%2E//evil.example',
    '/\\evil.example',
    '/\tevil',
    '/\n/evil.example',
    'https://evil.example/',
    'https:/evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    `/${'a'.repeat(3000)}`,
  ])('drops %s', (path) => expect(localPath(path)).toBeNull())

  it.each([
    ['/broker', '/broker'],
    ['/broker?a=1', '/broker?a=1'],
    ['/broker/x/../y', '/broker/y'],
    ['/brokers', null],
    ['/broker/../council', null],
    ['/broker/..//evil.example', null],
    ['https://evil.example/broker', null],
  ])('below /broker, %s is %s', (value, path) => expect(localPathBelow('/broker', value)).toBe(path))

  it('never leads to another site, whatever is put together', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'a',
      '\t',
      ' ',
      '١',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = localPath(`/${pieces.join('')}`)
        if (path === null) return true
        return ['https://portal.invalid', 'http://localhost:3000'].every(
          (origin) => new URL(path, `${origin}/x/y`).origin === origin,
        )
      }),
      { numRuns: 5_000, seed: 11 },
    )
  })
})
