import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll } from 'vitest'
import { connect, disconnect, type PrismaClient } from '#app/platform/database/client.server'

export interface TestDatabase {
  name: string
  /** The portal's own client, as `portal_app`. */
  db: PrismaClient
  /** A client as superuser, for what the portal itself may not do. Opened when it is first named. */
  readonly admin: PrismaClient
  /** Connection as `portal_owner`. */
  ownerUrl: string
  /** Connection as `portal_app`, what the portal itself uses. */
  appUrl: string
  /** Connection as superuser. */
  adminUrl: string
}

/**
 * A database of its own for the calling test file: migrated, with reference data, nothing else. After the file's tests
 * its clients, and those of the process, are let go and it is dropped.
 * Call it at the top of the file: `const { db } = await useDatabase()`.
 */
export async function useDatabase({ connections }: { connections?: number } = {}): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomUUID().slice(0, 8)}`
  await asAdmin(`create database ${name} template ${given('TEST_PG_TEMPLATE')} owner portal_owner strategy file_copy`)
  const [appUrl, adminUrl] = [urlOf('TEST_PG_APP_URL', name), urlOf('TEST_PG_ADMIN_URL', name)]
  // Code that asks for the process-wide client gets the same database.
  process.env.DATABASE_URL = appUrl
  const db = connect(appUrl, { connections })
  let admin: PrismaClient | undefined
  afterAll(async () => {
    await Promise.all([db.$disconnect(), admin?.$disconnect(), disconnect()])
    await asAdmin(`drop database if exists ${name} with (force)`)
  })
  return {
    name,
    db,
    get admin() {
      return (admin ??= connect(adminUrl))
    },
    ownerUrl: urlOf('TEST_PG_OWNER_URL', name),
    appUrl,
    adminUrl,
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given('TEST_PG_ADMIN_URL') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function urlOf(variable: string, database: string): string {
  const url = new URL(given(variable))
  url.pathname = `/${database}`
  return url.toString()
}

function given(variable: string): string {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is set by scripts/test/vitest-global-setup.ts: run the test with vitest`)
  return value
}
