import { expect, it } from 'vitest'
import { withoutSecrets } from './end-on-uncaught.server'

const environment = {
  SESSION_SECRET: 'a secret of forty letters',
  FIELD_ENCRYPTION_KEYS: 'v1:bGV0dGVycyBhbmQgbGV0dGVycw==',
  DATABASE_URL: 'postgres://portal_app:pass%40word1@db.example/portal',
  PORT: '3000',
}

it('keeps an error’s words and places, without secrets', () => {
  const error = Object.assign(
    new Error(
      'a secret of forty letters, bGV0dGVycyBhbmQgbGV0dGVycw==, pass@word1, smtp://me:hunter@mail.example: refused',
    ),
    { connectionString: environment.DATABASE_URL },
  )
  const told = withoutSecrets(error, environment)
  expect(told).toMatchObject({ type: 'Error', message: '…, …, …, smtp://…@mail.example: refused' })
  expect(told.stack).toContain('end-on-uncaught.test.ts')
  expect(JSON.stringify(told)).not.toMatch(/forty|bGV0|pass@|hunter|portal_app/)
})

it('says little of what is no error', () => {
  expect(withoutSecrets({ password: 'x' }, environment)).toMatchObject({ type: 'Error', message: '' })
  expect(withoutSecrets('gave up', environment).message).toBe('gave up')
})
