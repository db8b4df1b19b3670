import { database } from '#app/platform/database/client.server'
import { logger } from '#app/platform/logger.server'
import { londonDate } from '#app/shared/dates'
import { addClicks, ClickCounter } from './click-counter.server'

const counter = new ClickCounter({
  write: (counted) => addClicks(database(), counted),
  everyMs: 1_000,
  failed: (error) => logger.warn({ err: error }, 'clicks wait: they could not be written'),
})

/** Counts one visit through a link. It is in the database within a second. */
export function countClick(linkId: string, now: Date): void {
  counter.count(linkId, londonDate(now))
}

/** For the end of the process: nothing that was counted is lost. */
export function flushClicks(): Promise<void> {
  return counter.flush()
}
