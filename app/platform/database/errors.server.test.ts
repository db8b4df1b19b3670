import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { connect } from './client.server'
import { isDatabaseAway, isUniqueViolation } from './errors.server'

const { db, adminUrl, name } = await useDatabase()

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (error: unknown) => error,
  )
}

async function asAdmin(statement: string): Promise<void> {
  const url = new URL(adminUrl)
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.toString() })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

const throwOut = () =>
  asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = 'portal_app'`)

describe('isDatabaseAway', () => {
  it('knows a server that is not there', async () => {
    const nowhere = connect('postgres://portal_app:x@127.0.0.1:1/nowhere')
    expect(isDatabaseAway(await failureOf(() => nowhere.council.count()))).toBe(true)
    expect(isDatabaseAway(await failureOf(() => nowhere.$queryRaw`select 1`))).toBe(true)
  })

  it('knows a connection that was ended, and a database closed to new ones', async () => {
    const slow = failureOf(() => db.$queryRaw`select pg_sleep(20)::text`)
    await expect
      .poll(() => db.$queryRaw`select 1 from pg_stat_activity where query like 'select pg_sleep%'`)
      .toHaveLength(1)
    await asAdmin(`alter database ${name} with allow_connections false`)
    await throwOut()
    expect(isDatabaseAway(await slow)).toBe(true)
    await failureOf(() => db.council.count())
    expect(isDatabaseAway(await failureOf(() => db.council.count()))).toBe(true)
    await asAdmin(`alter database ${name} with allow_connections true`)
    expect(await db.council.count()).toBe(0)
  })

  it('does not take a mistake of ours for it', async () => {
    expect(isDatabaseAway(await failureOf(() => db.$queryRaw`select no_such_column`))).toBe(false)
    expect(isDatabaseAway(new Error('a bug'))).toBe(false)
  })
})

describe('isUniqueViolation', () => {
  it('knows the index, from models and from SQL alike', async () => {
    await db.rateLimit.create({ data: { key: 'k', points: 1 } })
    const model = await failureOf(() => db.rateLimit.create({ data: { key: 'k', points: 1 } }))
    const raw = await failureOf(() => db.$executeRaw`insert into rate_limit (key, points) values ('k', 1)`)
    expect([isUniqueViolation(model), isUniqueViolation(model, 'key'), isUniqueViolation(raw)]).toEqual([
      true,
      true,
      true,
    ])
    expect(isUniqueViolation(model, 'other_index')).toBe(false)
    expect(isUniqueViolation(await failureOf(() => db.$executeRaw`insert into rate_limit (key) values ('x')`))).toBe(
      false,
    )
  })
})
