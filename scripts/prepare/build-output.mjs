// @ts-check
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { runQuietly, step } from './progress.mjs'

const inputs = [
  'app',
  'emails',
  'prisma/schema',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'server.ts',
  'tsconfig.json',
  'vite.config.ts',
  'worker.ts',
]

/** Builds the portal into `build/`, unless what is there was built from these very files. */
export async function buildPortal() {
  const current = fingerprint(inputs, (path) => !path.includes('.test.') && !path.includes('database/generated'))
  await unlessStamped('build/server/.stamp', current, () =>
    step('Building the portal', () =>
      runQuietly(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
        env: { NODE_ENV: 'production' },
        failure: 'The portal could not be built: correct what the lines above say and run this again.',
      }),
    ),
  )
}
