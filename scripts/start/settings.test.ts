import { describe, expect, it } from 'vitest'
import { readSettings } from './settings'

describe('the settings of npm start', () => {
  it('default to a demo on port 3000', () => {
    expect(readSettings({}, false)).toMatchObject({ port: 3000, mode: 'demo', publicUrl: 'http://localhost:3000' })
  })

  it('put the port into the public address', () => {
    expect(readSettings({ PORT: '8080' }, false).publicUrl).toBe('http://localhost:8080')
  })

  it.each(['0', '65536', 'http', '3000.5'])('refuse the port %s', (port) => {
    expect(() => readSettings({ PORT: port }, false)).toThrow(/^PORT is/)
  })

  it('refuse an unknown mode', () => {
    expect(() => readSettings({ PORTAL_MODE: 'live' }, false)).toThrow(/demo, test or production/)
  })

  it('want both database addresses or neither', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgres://x' }, false)).toThrow(/MIGRATE_DATABASE_URL/)
  })
})
