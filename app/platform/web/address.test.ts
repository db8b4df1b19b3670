import { expect, it } from 'vitest'
import { isReadableTarget, readHost } from './address'

it.each([
  '/',
  '/jobs?where=OX16+5&page=2',
  '/jobs/%D9%A1/save',
  '/jobs?where=%ff&what=//x',
  '/caf%C3%A9',
  '/a//b',
  '/..',
  '/%252e',
])('%s can be an address', (target) => expect(isReadableTarget(target)).toBe(true))

it.each([
  '',
  '*',
  'jobs',
  'http://evil.example/',
  '//evil.example',
  '/%2Fevil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  '/\\evil.example',
  '/%5Cevil.example',
  '/council/%ff',
  '/council/%',
  '/brand/%00/logo',
  '/a%0d%0aSet-Cookie:x',
  '/a%7f',
  '/a%C2%85',
  '/jobs#here',
])('%s cannot', (target) => expect(isReadableTarget(target)).toBe(false))

it.each([
  ['localhost:3000', 'http:', 'localhost:3000', 'localhost'],
  ['Jobs.Example:443', 'https:', 'jobs.example', 'jobs.example'],
  ['jobs.example:80', 'https:', 'jobs.example:80', 'jobs.example'],
  ['portal_web_1:3000', 'http:', 'portal_web_1:3000', 'portal_web_1'],
  ['[::1]:3000', 'http:', '[::1]:3000', '[::1]'],
])('reads the host %s under %s', (given, scheme, host, hostname) => {
  expect(readHost(given, scheme)).toEqual({ host, hostname })
})

it.each([undefined, '', 'a b', 'a@b', 'a/b', 'a:b', 'a:99999', '256.1.1.1', 'xn--a', 'a,b', '[::1', 'a'.repeat(300)])(
  '%s is no host',
  (given) => expect(readHost(given, 'https:')).toBeNull(),
)
