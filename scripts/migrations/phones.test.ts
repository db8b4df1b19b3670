import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { connected } from '../postgres/connection'
import { provideDatabase } from '../postgres/provision'
import { openTestServer } from '../test/cluster'
import { applyMigrations } from './apply'
import { prismaFolder } from './files'

const server = await openTestServer()
const database = `test_${process.pid}_phones`
const url = server.url('portal_owner', database)
const NAME = '20261201011500_phones_by_trigger'

afterAll(async () => {
  await connected(server.adminUrl, (client) => client.query(`drop database if exists ${database} with (force)`))
  await server.release()
})

it('a number that nobody can read stays, and keeps no row from changing, in a database that had checks', async () => {
  const before = mkdtempSync(join(tmpdir(), 'prisma-'))
  const all = readdirSync(join(prismaFolder, 'migrations'))
  mkdirSync(join(before, 'migrations'))
  for (const name of all.filter((folder) => folder < NAME || folder.endsWith('.toml')))
    cpSync(join(prismaFolder, 'migrations', name), join(before, 'migrations', name), { recursive: true })
  await provideDatabase(server.adminUrl, database)
  await applyMigrations(url, before)
  rmSync(before, { recursive: true })
  const typed = ['7700900123', '447700900123 ext 5', 'ask my sister', '+447700900123']
  await connected(url, async (client) => {
    await client.query('alter table person drop constraint person_phone_stored')
    for (const phone of typed)
      await client.query(`insert into person (id, name, email, phone) values (gen_random_uuid(), $1, '', $1)`, [phone])
    await client.query(`alter table person add constraint person_phone_stored check (phone ~ '^\\+') not valid`)
  })
  expect(await applyMigrations(url, prismaFolder)).toContain(NAME)
  await connected(url, async (client) => {
    await client.query(`update person set email = 'x@example.com'`)
    const { rows } = await client.query<{ name: string; phone: string }>('select name, phone from person')
    expect(Object.fromEntries(rows.map(({ name, phone }) => [name, phone]))).toEqual({
      '7700900123': '+447700900123',
      '447700900123 ext 5': '+447700900123;ext=5',
      'ask my sister': 'ask my sister',
      '+447700900123': '+447700900123',
    })
    await expect(client.query(`update person set phone = '07700 900123'`)).rejects.toMatchObject({ code: '23514' })
  })
}, 120_000)
