import { describe, expect, it } from 'vitest'
import { readEnv } from './env.server'

const complete = {
  DATABASE_URL: 'postgres://portal_app@127.0.0.1/portal',
  SESSION_SECRET: 'x'.repeat(40),
  FIELD_ENCRYPTION_KEYS: `v1:${Buffer.alloc(32).toString('base64')}`,
  PORTAL_MODE: 'demo',
}

describe('readEnv', () => {
  it('fills in what may be left out', () => {
    expect(readEnv(complete)).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000', PORTAL_DATA: '.data' })
  })

  it.each([
    [{}, 13_000],
    [{ PORT: '8080' }, 18_080],
    [{ PORT: '60000' }, 0],
    [{ PORT: '0' }, 0],
    [{ PORT: '60000', METRICS_PORT: '9100' }, 9100],
    [{ METRICS_PORT: '0' }, 0],
  ])('keeps the numbers for Prometheus off the public port: %o', (given, port) => {
    expect(readEnv({ ...complete, ...given })).toMatchObject({ METRICS_PORT: port, METRICS_HOST: '127.0.0.1' })
  })

  it('names each variable and what is wrong with it', () => {
    const wrong = { ...complete, DATABASE_URL: 'mysql://x', SESSION_SECRET: undefined, PORT: 'ninety', PUBLIC_URL: '' }
    expect(() => readEnv(wrong)).toThrow(/DATABASE_URL: must start with postgres/)
    expect(() => readEnv(wrong)).toThrow(/SESSION_SECRET: is not set/)
    expect(() => readEnv(wrong)).toThrow(/PORT: /)
  })

  it('refuses keys of the wrong length', () => {
    expect(() => readEnv({ ...complete, FIELD_ENCRYPTION_KEYS: 'v1:c2hvcnQ=' })).toThrow(
      /FIELD_ENCRYPTION_KEYS: every key must be 32 bytes/,
    )
  })

  it('demands a mail server and an address in production', () => {
    expect(() => readEnv({ ...complete, PORTAL_MODE: 'production' })).toThrow(
      /SMTP_URL: is not set[\s\S]*PUBLIC_URL: is not set/,
    )
  })

  it('demands a virus scanner in production, or the word that there is none', () => {
    const production = { ...complete, PORTAL_MODE: 'production', SMTP_URL: 'smtp://m', PUBLIC_URL: 'https://p.example' }
    expect(() => readEnv(production)).toThrow(
      /^CLAMD_URL: is not set\. Name a virus scanner, or say ALLOW_UNSCANNED_FILES=yes/m,
    )
    expect(() => readEnv({ ...production, ALLOW_UNSCANNED_FILES: 'no' })).toThrow(/CLAMD_URL: is not set/)
    expect(() => readEnv({ ...production, ALLOW_UNSCANNED_FILES: 'perhaps' })).toThrow(/must be yes or no/)
    expect(readEnv({ ...production, ALLOW_UNSCANNED_FILES: 'yes' })).toMatchObject({ PORTAL_MODE: 'production' })
    expect(readEnv({ ...production, CLAMD_URL: 'tcp://clamav:3310' })).toMatchObject({ PORTAL_MODE: 'production' })
    for (const mode of ['demo', 'test']) expect(readEnv({ ...complete, PORTAL_MODE: mode }).CLAMD_URL).toBeUndefined()
  })
})
