import { Tag, type Tone } from '#app/ui/status'
import type { CashInStatus } from '../cash-in'
import { cashInLabels, ownCashInWords } from '../cash-in-words'

const tones: Record<CashInStatus, Tone> = {
  requested: 'warn',
  approved: 'info',
  exported: 'accent',
  paid: 'good',
  rejected: 'bad',
  failed: 'bad',
}

/** Where a cash-in is, in a manager's words, or (`own`) in its referrer's. */
export function CashInTag({ status, own = false }: { status: CashInStatus; own?: boolean }) {
  return <Tag tone={tones[status]}>{own ? ownCashInWords[status].label : cashInLabels[status]}</Tag>
}
