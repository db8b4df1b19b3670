import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')
const routes = join(app, 'routes')

/**
 * The addresses whose GET writes, all of them, and why. A guard gives every other loader a connection on which PostgreSQL
 * refuses to write (guard.server.test.ts), so that a new one cannot come about unseen.
 */
const WRITES_ON_GET: Record<string, string> = {
  // A number of tries, of the person who tries.
  'referrer/join/code.tsx': 'counts the codes that a person tries, so that none are found by trying',
  // Once for each referrer and job; says nothing of anybody else.
  'referrer/share.tsx': 'the referrer’s own link to a job is made when they first open its page',
  // The person's own session, before they are signed in.
  'public/sign-in/second-factor.tsx': 'the secret that is being set up belongs to this session',
}

/** Modules that write by themselves, past the connection a loader is given. */
const OWN_CONNECTION = [
  // Counts visits of a shared link, in memory and then in one statement a second: a number, nothing about anybody.
  'referrals/sharing/count-clicks.server.ts',
  'platform/council.server.ts',
  'platform/guard.server.ts',
  'platform/mailer.server.ts',
  'platform/web/health.server.ts',
  'across/worker.server.ts',
]

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }))

export const writesOnGet = (source: string): string | undefined => /writesOnGet: '([^']+)'/.exec(source)?.[1]

describe('a GET changes nothing', () => {
  it('finds a loader that writes (planted)', () => {
    expect(writesOnGet(`export const loader = as('person', f, { writesOnGet: 'because' })`)).toBe('because')
  })

  it('lists every loader that writes, with its reason', () => {
    const found = sourcesOf(routes).flatMap(({ path, source }) => {
      const why = writesOnGet(source)
      return why === undefined ? [] : [[relative(routes, path), why]]
    })
    expect(Object.fromEntries(found)).toEqual(WRITES_ON_GET)
  })

  it('nothing takes a connection of its own that could write, but these', () => {
    const found = sourcesOf(app)
      .map(({ path, source }) => ({ path: relative(app, path), source }))
      .filter(({ path }) => !path.startsWith('testing/') && !path.startsWith('platform/database/'))
      .filter(({ source }) => /\bdatabase\(\)/.test(source))
    expect(found.map(({ path }) => path).toSorted()).toEqual(OWN_CONNECTION.toSorted())
  })
})
