// @ts-check
/**
 * Runs one PostgreSQL server for as long as somebody needs it, then stops it cleanly: also when that somebody was killed
 * and could not say goodbye. Those who need it hold a lease: a file in `leases` named after their process.
 *
 * usage: node keeper.mjs '{"command","args","uid","gid","log","leases","graceMs"}'
 * Exit status: 0 after an orderly stop, 1 when PostgreSQL ended by itself.
 */
import { spawn } from 'node:child_process'
import { openSync, readdirSync } from 'node:fs'
import { isAlive } from '../processes/identity.mjs'

/** @type {{ command: string, args: string[], uid?: number, gid?: number, log: string, leases: string, graceMs: number }} */
const task = JSON.parse(process.argv[2] ?? '')
const log = openSync(task.log, 'a', 0o600)
const server = spawn(task.command, task.args, {
  cwd: '/',
  stdio: ['ignore', log, log],
  ...(task.uid === undefined ? {} : { uid: task.uid, gid: task.gid }),
})

let stopping = false
let neededAt = Date.now()

function stop() {
  if (stopping) return
  stopping = true
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGQUIT'), 20_000)
}

server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.on('exit', () => process.exit(stopping ? 0 : 1))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

setInterval(() => {
  if (readdirSync(task.leases).some((lease) => isAlive(lease.split('.')[0] ?? ''))) neededAt = Date.now()
  else if (Date.now() - neededAt > task.graceMs) stop()
}, 500)
