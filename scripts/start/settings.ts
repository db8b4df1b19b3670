import { resolve } from 'node:path'
import { PlainError } from '../plain-error.mjs'

/** What `npm start` itself must know; the portal's processes check the whole environment by themselves. */
export interface Settings {
  dev: boolean
  port: number
  /** Absolute path of PORTAL_DATA. */
  data: string
  mode: 'demo' | 'test' | 'production'
  publicUrl: string
}

/** @throws PlainError naming the variable and what is wrong with it */
export function readSettings(source: Record<string, string | undefined>, dev: boolean): Settings {
  const port = Number(source['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`PORT is "${source['PORT']}": it must be a number from 1 to 65535.`)
  }
  const mode = source['PORTAL_MODE'] || 'demo'
  if (mode !== 'demo' && mode !== 'test' && mode !== 'production') {
    throw new PlainError(`PORTAL_MODE is "${mode}": it must be demo, test or production.`)
  }
  if (Boolean(source['DATABASE_URL']) !== Boolean(source['MIGRATE_DATABASE_URL'])) {
    throw new PlainError(
      'Set both DATABASE_URL (role portal_app) and MIGRATE_DATABASE_URL (role portal_owner), or neither to use the embedded PostgreSQL.',
    )
  }
  return {
    dev,
    port,
    mode,
    data: resolve(source['PORTAL_DATA'] || '.data'),
    publicUrl: source['PUBLIC_URL'] || `http://localhost:${port}`,
  }
}
