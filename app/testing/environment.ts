import fc from 'fast-check'

// What every test runs with. `useDatabase()` puts the real database in before anything reads it.
Object.assign(process.env, {
  DATABASE_URL: 'postgres://portal_app@127.0.0.1:1/no-test-database',
  SESSION_SECRET: 'a secret of the tests, forty letters long',
  FIELD_ENCRYPTION_KEYS: `v1:${Buffer.alloc(32, 7).toString('base64')}`,
  PORTAL_MODE: 'test',
  PUBLIC_URL: 'http://localhost:3000',
  LOG_LEVEL: 'fatal',
})

// The same cases in every run: a test that passed yesterday does not fail today by luck. `npm run test:random` tries others.
const { PROPERTY_SEED: seed = '20260301' } = process.env
fc.configureGlobal({ seed: seed === 'random' ? Date.now() : Number(seed) })
