import { askDueConfirmations } from './ask-due.server'
import { cancelMootConfirmations } from './cancel-moot.server'
import { planRetention } from './plan-retention.server'
import { remindEmployers } from './remind-employers.server'

/** What the clock does to questions to employers, in this order. */
export const confirmationSweeps = [
  { name: 'cancel-moot-confirmations', run: cancelMootConfirmations },
  { name: 'plan-retention-confirmations', run: planRetention },
  { name: 'ask-due-confirmations', run: askDueConfirmations },
  { name: 'remind-employers', run: remindEmployers },
]
