import { askDueConfirmations } from './asking/ask-due.server'
import { cancelMootConfirmations } from './asking/cancel-moot.server'
import { planRetention } from './asking/plan-retention.server'
import { remindEmployers } from './asking/remind-employers.server'

/** What the clock does to questions to employers, in this order. */
export const confirmationSweeps = [
  { name: 'cancel-moot-confirmations', run: cancelMootConfirmations },
  { name: 'plan-retention-confirmations', run: planRetention },
  { name: 'ask-due-confirmations', run: askDueConfirmations },
  { name: 'remind-employers', run: remindEmployers },
]
