import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { connected } from '../postgres/connection'
import { provideDatabase } from '../postgres/provision'
import { openTestServer } from '../test/cluster'
import { applyMigrations } from './apply'
import { differenceToSchema } from './difference'

const server = await openTestServer()
const database = `test_${process.pid}_migrations`
const url = server.url('portal_owner', database)
let prisma = ''

const model = (fields: string) => `
  datasource db {
    provider = "postgresql"
  }
  model Site {
    id       Int                  @id
    position Unsupported("point")
    ${fields}
    @@map("site")
  }`

const table = `
  create table site (id integer not null, position point not null, constraint site_pkey primary key (id));
  create index site_position on site using gist (position);
  create unique index site_one on site (id) where id > 0;
  alter table site add check (id > 0);
  create function nothing() returns trigger language plpgsql as $$ begin perform 1; return new; end; $$;
  create trigger nothing before update on site for each row execute function nothing();`

function migration(name: string, sql: string): void {
  mkdirSync(join(prisma, 'migrations', name), { recursive: true })
  writeFileSync(join(prisma, 'migrations', name, 'migration.sql'), sql)
}

beforeEach(async () => {
  prisma = mkdtempSync(join(tmpdir(), 'prisma-'))
  mkdirSync(join(prisma, 'schema'))
  writeFileSync(join(prisma, 'schema/base.prisma'), model(''))
  migration('1_first', table)
  await provideDatabase(server.adminUrl, database)
  return async () => {
    await connected(server.adminUrl, (client) => client.query(`drop database ${database} with (force)`))
    rmSync(prisma, { recursive: true })
  }
})

afterAll(() => server.release())

describe('migrations', () => {
  it('are applied once, functions and all', async () => {
    expect(await applyMigrations(url, prisma)).toEqual(['1_first'])
    expect(await applyMigrations(url, prisma)).toEqual([])
  })

  it('are applied once by two that start together', async () => {
    const both = await Promise.all([applyMigrations(url, prisma), applyMigrations(url, prisma)])
    expect(both.flat()).toEqual(['1_first'])
  })

  it('leave nothing behind when one fails, which is named with its line, and run once it is corrected', async () => {
    migration('2_second', 'create table half (id int);\n\nselect nonsense();')
    await expect(applyMigrations(url, prisma)).rejects.toThrow(
      'The migration 2_second failed at line 3: function nonsense() does not exist.',
    )
    const half = await connected(url, (client) => client.query(`select to_regclass('half') as table`))
    expect(half.rows).toEqual([{ table: null }])
    migration('2_second', 'create table whole (id int);')
    expect(await applyMigrations(url, prisma)).toEqual(['2_second'])
  })
})

describe('the difference between migrations and schema', () => {
  it('is nothing when they agree, whatever Prisma has no words for', async () => {
    expect(await differenceToSchema(prisma)).toBe('')
  })

  it('is the SQL that is missing', async () => {
    writeFileSync(join(prisma, 'schema/base.prisma'), model('name String'))
    expect(await differenceToSchema(prisma)).toMatch(/ALTER TABLE "site" ADD COLUMN\s+"name" TEXT NOT NULL/)
  })
})
