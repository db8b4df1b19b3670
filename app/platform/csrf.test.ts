import { describe, expect, it } from 'vitest'
import { assertSameOrigin } from './csrf.server'

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
