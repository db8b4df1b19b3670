import { type ChildProcess, spawn } from 'node:child_process'
import { type HealthCheck, watchHealth } from './health'

export interface Child {
  /** How often it has ended by itself since it last ran for half a minute. */
  failures(): number
  /** Asks it to end, waits up to ten seconds, then ends it. */
  stop(): Promise<void>
}

/**
 * Runs a Node program and starts it again, after a growing pause, whenever it ends by itself. With `health`, one that has
 * stopped answering is ended, and so started again.
 */
export function keepRunning(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  health?: HealthCheck,
): Child {
  let child: ChildProcess
  let failures = 0
  let stopping = false
  let again: NodeJS.Timeout | undefined
  let stopWatching = () => {}

  const start = () => {
    const startedAt = Date.now()
    child = spawn(process.execPath, args, {
      env,
      // Its own process group: Ctrl-C reaches only `npm start`, which then ends its parts in order.
      detached: true,
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    child.stdin?.on('error', () => {})
    child.on('error', (error) => say(`The ${name} process could not be started: ${error.message}`))
    if (health) {
      stopWatching = watchHealth(health, (seconds) => {
        say(`The ${name} process has not answered for ${seconds} s; ending it.`)
        child.kill('SIGKILL')
      })
    }
    child.on('close', (code, signal) => {
      stopWatching()
      if (stopping) return
      failures = Date.now() - startedAt > 30_000 ? 1 : failures + 1
      const pause = Math.min(10_000, 250 * 2 ** failures)
      say(`The ${name} process ended (${signal ?? `status ${code}`}); starting it again in ${pause / 1000} s.`)
      again = setTimeout(start, pause)
    })
  }
  start()

  return {
    failures: () => failures,
    stop: () =>
      new Promise((resolve) => {
        stopping = true
        stopWatching()
        clearTimeout(again)
        if (child.exitCode !== null || child.signalCode !== null || !child.pid) return resolve()
        const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
        child.once('close', () => {
          clearTimeout(kill)
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}
