import { Logger, parseCronItems, run } from 'graphile-worker'
import { portalClock, refreshClock } from '#app/platform/clock.server'
import { database } from '#app/platform/database/client.server'
import { env } from '#app/platform/env.server'
import { logger } from '#app/platform/logger.server'
import type { Tick } from '#app/platform/tasks.server'
import { withoutValues } from '#app/platform/logged'
import { runDueWork, sendMessages } from './run-due-work.server'

const tasks: Record<Tick, () => Promise<void>> = {
  'send-messages': async () => {
    await refreshClock(database())
    await sendMessages(database(), portalClock.now())
  },
  'run-due-work': async () => {
    await refreshClock(database())
    const done = await runDueWork(database(), portalClock.now())
    logger.debug(done, 'due work done')
  },
}

/** Starts the worker process: due work every minute, and at once when a transaction asks for it. Stops on SIGTERM. */
export async function startWorker(): Promise<void> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: tasks,
    parsedCronItems: parseCronItems([
      { task: 'run-due-work', match: '* * * * *', options: { jobKey: 'run-due-work' } },
    ]),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') logger.warn({ queue: withoutValues(message) }, 'task queue')
    }),
  })
  logger.info('worker is ready')
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void runner.stop().finally(
      () =>
        void database()
          .$disconnect()
          .finally(() => process.exit(0)),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await runner.promise
}
