import { introductionSweeps } from './introductions/asking/tasks.server'
import { dailyListsSweep } from './match-lists/daily/tasks.server'
import { candidateSweeps } from './registering/tasks.server'

/** What brokering registers. */
export const brokering = {
  // Whoever is free again, or no longer asked, is in the day's lists.
  sweeps: [...candidateSweeps, ...introductionSweeps, dailyListsSweep],
}
