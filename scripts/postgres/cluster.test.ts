import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { type Cluster, openCluster } from './cluster'
import { connected, connectionUrl } from './connection'
import { runningPostmaster } from './postmaster'

const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
// PostgreSQL's own user must be able to enter it when root runs the tests.
chmodSync(folder, 0o755)
const directory = join(folder, 'postgres')
const data = join(directory, 'data')
afterAll(() => rmSync(folder, { recursive: true }))

const gone = { timeout: 15_000, interval: 50 }

function postmaster(): number {
  const pid = runningPostmaster(data)
  if (!pid) throw new Error('PostgreSQL does not run')
  return pid
}

function query(cluster: Cluster, sql: string) {
  const url = connectionUrl('postgres', cluster.passwords.postgres, cluster.port, 'postgres')
  return connected(url, async (client) => (await client.query(sql)).rows as unknown[])
}

it('outlives the death of its server, with its data and its port', async () => {
  const first = await openCluster({ directory })
  await query(first, 'create table kept (n int); insert into kept values (1)')
  process.kill(postmaster(), 'SIGKILL')
  await vi.waitUntil(() => !first.isRunning(), gone)
  await first.release()

  const second = await openCluster({ directory })
  expect(second.port).toBe(first.port)
  expect(await query(second, 'select n from kept')).toEqual([{ n: 1 }])
  await second.release()
  expect(runningPostmaster(data)).toBeUndefined()
})

it('starts although a killed run left its process number, now that of another process', async () => {
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`)
  const cluster = await openCluster({ directory })
  expect(await query(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
  await cluster.release()
})

it('stops when the process that needed it was killed', async () => {
  const program = `
    import { openCluster } from ${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))}
    openCluster({ directory: ${JSON.stringify(directory)} }).then(() => console.log('open'))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  await once(child.stdout, 'data')
  expect(postmaster()).toBeGreaterThan(0)
  child.kill('SIGKILL')
  await vi.waitUntil(() => runningPostmaster(data) === undefined, gone)
})

it('knows letters and English', async () => {
  const cluster = await openCluster({ directory })
  const rows = await query(cluster, `select lower('ÉMILE') as lower, to_tsvector('caring')::text as english`)
  expect(rows).toEqual([{ lower: 'émile', english: "'care':1" }])
  await cluster.release()
})
