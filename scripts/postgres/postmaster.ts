import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { identityOf } from '../processes/identity.mjs'

/**
 * The number of the PostgreSQL process serving this data, if there is one. A `postmaster.pid` that a killed run left
 * behind is removed: its number may meanwhile belong to another process, and PostgreSQL would then refuse to start.
 */
export function runningPostmaster(data: string): number | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  if (identityOf(pid) && commandOf(pid).includes(data)) return pid
  rmSync(file, { force: true })
  return undefined
}

/** Waits until no PostgreSQL serves this data any more; a server that nobody is stopping gets told to. */
export async function stopPostmaster(data: string, patienceMs = 20_000): Promise<void> {
  const started = Date.now()
  let signal: NodeJS.Signals = 'SIGINT'
  for (;;) {
    const pid = runningPostmaster(data)
    if (!pid) return
    send(pid, signal)
    if (Date.now() - started > patienceMs) signal = 'SIGQUIT'
    if (Date.now() - started > 2 * patienceMs) signal = 'SIGKILL'
    for (let i = 0; i < 10 && identityOf(pid); i++) await wait(50)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between.
  }
}

function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}
