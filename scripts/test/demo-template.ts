import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../migrate'
import { fingerprint } from '../prepare/fingerprint.mjs'
import { runQuietly } from '../prepare/progress.mjs'
import type { TestServer } from './cluster'
import { provideTemplate, templateSources } from './template'

const project = join(import.meta.dirname, '../..')
const loader = join(project, 'scripts/demo-load.ts')
/** Everything that the demo is made by: the whole of app but its pages and tests. */
const sources = [
  ...readdirSync(join(project, 'app'))
    .filter((name) => !['routes', 'testing', 'ui'].includes(name))
    .map((name) => `app/${name}`),
  'emails',
  'prisma/schema',
  'prisma/seed',
]

/** Secrets of test runs; they protect invented people only, and must be the same for the template and what is cloned. */
export const testSecrets = {
  SESSION_SECRET: createHash('sha256').update('session of a test run').digest('hex'),
  FIELD_ENCRYPTION_KEYS: `v1:${createHash('sha256').update('fields of a test run').digest('base64')}`,
}

/** A database with the demo of today in it, and the folder of the files that belong to it. */
export interface DemoTemplate {
  name: string
  files: string
}

/** Loads the demo once for each version of what makes it, and each day, since its dates count from the day of loading. */
export async function provideDemoTemplate(server: TestServer): Promise<DemoTemplate> {
  const code = fingerprint([loader, ...sources.map((path) => join(project, path))], (path) => !path.includes('.test.'))
  const version = createHash('sha256')
    .update(fingerprint(templateSources) + code + new Date().toDateString())
    .digest('hex')
  const allFiles = join(project, '.cache/demo-files')
  const files = join(allFiles, version.slice(0, 16))
  const name = await provideTemplate(server, 'demo_template', version, async (database) => {
    await migrate({ ownerUrl: server.url('portal_owner', database) })
    rmSync(allFiles, { recursive: true, force: true })
    if (!existsSync(loader)) return
    await runQuietly(process.execPath, ['--import', 'tsx', loader], {
      env: {
        ...testSecrets,
        DATABASE_URL: server.url('portal_app', database),
        MIGRATE_DATABASE_URL: server.url('portal_owner', database),
        PORTAL_MODE: 'test',
        PORTAL_DATA: files,
        LOG_LEVEL: 'warn',
      },
      failure: 'The demo could not be loaded for the end-to-end tests: see the lines above.',
    })
  })
  return { name, files }
}
