import { describe, expect, it } from 'vitest'
import { assertSameOrigin, isForeignForm } from './csrf.server'

function post(headers: Record<string, string>): Request {
  return new Request('http://localhost:3000/sign-in', { method: 'POST', headers })
}

describe('assertSameOrigin', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://staffordshire.localhost:3000' }],
    [{ origin: 'http://localhost:4000' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }],
  ])('refuses a form from elsewhere: %o', (headers) => {
    expect(() => assertSameOrigin(post(headers as Record<string, string>))).toThrow(Response)
  })

  it.each([
    [{}],
    [{ origin: 'http://localhost:3000' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }],
  ])('lets its own forms and programs through: %o', (headers) => {
    expect(() => assertSameOrigin(post(headers as Record<string, string>))).not.toThrow()
  })

  it('does not look at reads', () => {
    const read = new Request('http://localhost:3000/', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(() => assertSameOrigin(read)).not.toThrow()
  })
})

describe('isForeignForm', () => {
  const isForeign = (scheme: string, host: string, origin: string) =>
    isForeignForm({ method: 'POST', scheme, host, header: (name) => (name === 'origin' ? origin : null) })

  it.each([
    ['https:', 'jobs.example', 'http://jobs.example'],
    ['https:', 'jobs.example:8443', 'http://jobs.example:8443'],
    ['https:', 'jobs.example', 'https://jobs.example:8443'],
    ['https:', 'jobs.example:80', 'https://jobs.example'],
    ['http:', 'jobs.example', 'https://jobs.example'],
    ['https:', 'jobs.example', 'https://jobs.example.evil.example'],
    ['https:', 'jobs.example', 'not an origin'],
    ['https:', 'a b', 'https://jobs.example'],
  ])('%s//%s: a form from %s is foreign', (scheme, host, origin) => {
    expect(isForeign(scheme, host, origin)).toBe(true)
  })

  it.each([
    ['https:', 'jobs.example', 'https://jobs.example'],
    ['https:', 'jobs.example:443', 'https://jobs.example'],
    ['https:', 'jobs.example', 'https://jobs.example:443'],
    ['http:', 'jobs.example:80', 'http://jobs.example'],
    ['https:', 'JOBS.example', 'https://jobs.example'],
    ['http:', 'localhost:3000', 'http://localhost:3000'],
  ])('%s//%s: a form from %s is its own', (scheme, host, origin) => {
    expect(isForeign(scheme, host, origin)).toBe(false)
  })

  it('takes a form without a name for its own only when the browser says so', () => {
    const from = (site: string | null) =>
      isForeignForm({
        method: 'POST',
        scheme: 'https:',
        host: 'jobs.example',
        header: (name) => (name === 'origin' ? 'null' : site),
      })
    expect([from(null), from('none'), from('same-origin')]).toEqual([true, true, false])
  })
})
