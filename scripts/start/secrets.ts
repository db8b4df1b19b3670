import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import type { Settings } from './settings'

const names = ['SESSION_SECRET', 'FIELD_ENCRYPTION_KEYS'] as const
type Secrets = Record<(typeof names)[number], string>

/** The secrets from the environment, else those kept in `secrets.json`, made there once; production must bring its own. */
export function secretsFor({ mode, data }: Settings, source: Record<string, string | undefined>): Secrets {
  const missing = names.filter((name) => !source[name])
  if (missing.length > 0 && mode === 'production') {
    throw new PlainError(`Set ${missing.join(' and ')}: in production no secret is made up.`)
  }
  const kept = missing.length > 0 ? keptSecrets(join(data, 'secrets.json')) : undefined
  const secret = (name: keyof Secrets) => source[name] || kept?.[name] || ''
  return { SESSION_SECRET: secret('SESSION_SECRET'), FIELD_ENCRYPTION_KEYS: secret('FIELD_ENCRYPTION_KEYS') }
}

function keptSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const made = {
    SESSION_SECRET: randomBytes(48).toString('base64url'),
    FIELD_ENCRYPTION_KEYS: `v1:${randomBytes(32).toString('base64')}`,
  }
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}
