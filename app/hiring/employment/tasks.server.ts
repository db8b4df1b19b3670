import { askRetentionChecks, remindOfRetentionChecks } from './retention-checks/ask-retention-checks.server'

/** What the clock does to employments: it asks, and reminds once. */
export const employmentSweeps = [
  { name: 'ask-retention-checks', run: askRetentionChecks },
  { name: 'remind-of-retention-checks', run: remindOfRetentionChecks },
]
