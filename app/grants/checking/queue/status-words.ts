import { MOST_COUNTED } from '#app/organisations/councils/overview'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { Tone } from '#app/ui/status'
import type { QueueView } from './queue-filters'

/** What a state is called for staff, and its colour. */
export const staffStatusLooks: Record<GrantStatus, { label: string; tone: Tone }> = {
  draft: { label: 'Not sent yet', tone: 'neutral' },
  submitted: { label: 'New', tone: 'accent' },
  checking: { label: 'Being checked', tone: 'info' },
  info_requested: { label: 'Waiting for the applicant', tone: 'warn' },
  on_hold: { label: 'On hold', tone: 'warn' },
  recommended: { label: 'With the approver', tone: 'info' },
  approved: { label: 'Approved', tone: 'good' },
  rejected: { label: 'Refused', tone: 'neutral' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral' },
  lapsed: { label: 'Lapsed without an answer', tone: 'neutral' },
  expired: { label: 'Draft expired', tone: 'neutral' },
  appealed: { label: 'Appealed', tone: 'warn' },
  rejected_final: { label: 'Refused for good', tone: 'neutral' },
  monitoring: { label: 'Paid, being followed', tone: 'good' },
  closed: { label: 'Closed', tone: 'good' },
  recovery: { label: 'Money asked back', tone: 'warn' },
  recovered: { label: 'Money came back', tone: 'neutral' },
  written_off: { label: 'Written off', tone: 'neutral' },
}

type Counts = { waiting: number; urgent: number; approver: number; doubted: number }

/** What the queue's page says to do in a view. */
export function queueTitle(view: QueueView, { waiting, urgent, approver, doubted }: Counts): string {
  if (view === 'approver')
    return approver === 0
      ? 'Grants: nothing to decide'
      : `${counted(approver, 'recommendation is waiting', 'recommendations are waiting')} for a decision`
  if (view === 'doubted')
    return doubted === 0
      ? 'Grants: no payment is held back'
      : `${counted(doubted, 'award', 'awards')} to look into before the rest is paid`
  if (waiting === 0) return 'Grants: nothing to check'
  const toCheck = `${counted(waiting, 'application', 'applications')} to check`
  return urgent === 0 ? toCheck : `${toCheck}, ${urgent} urgent`
}

function counted(number: number, singular: string, plural: string): string {
  if (number >= MOST_COUNTED) return `More than ${(MOST_COUNTED - 1).toLocaleString('en-GB')} ${plural}`
  return number === 1 ? `One ${singular}` : `${number} ${plural}`
}
