import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { OwnGrantLine } from './own-grant'

/** Word, colour and icon of a state as its applicant reads them. */
export const ownStatusLooks: Record<GrantStatus, { label: string; tone: Tone; icon: IconName }> = {
  draft: { label: 'Not sent yet', tone: 'warn', icon: 'edit' },
  submitted: { label: 'Sent', tone: 'info', icon: 'send' },
  checking: { label: 'Being checked', tone: 'info', icon: 'checklist' },
  info_requested: { label: 'Waiting for your answer', tone: 'accent', icon: 'help' },
  on_hold: { label: 'On hold', tone: 'warn', icon: 'pause' },
  recommended: { label: 'Being decided', tone: 'info', icon: 'scales' },
  approved: { label: 'Agreed', tone: 'good', icon: 'check-circle' },
  rejected: { label: 'Not agreed', tone: 'neutral', icon: 'close' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral', icon: 'undo' },
  lapsed: { label: 'Stopped: no answer', tone: 'warn', icon: 'pause' },
  expired: { label: 'Deleted: not sent in time', tone: 'neutral', icon: 'delete' },
  appealed: { label: 'Being looked at again', tone: 'info', icon: 'scales' },
  rejected_final: { label: 'Not agreed', tone: 'neutral', icon: 'close' },
  monitoring: { label: 'Paid', tone: 'good', icon: 'check-circle' },
  closed: { label: 'Finished', tone: 'good', icon: 'check-circle' },
  recovery: { label: 'Asked back', tone: 'warn', icon: 'receipt' },
  recovered: { label: 'Paid back', tone: 'neutral', icon: 'check-circle' },
  written_off: { label: 'Finished', tone: 'neutral', icon: 'check-circle' },
}

/** What happens next, and by when: a sentence each. */
export function ownNextSteps(grant: OwnGrantLine, now: Date): string[] {
  const { status, holdUntil, draftExpiresAt, infoDueAt, appealUntil, urgent, awardedPence } = grant
  const by = hearBy(grant, now)
  switch (status) {
    case 'draft':
      return [`Finish it and send it. We keep it until ${draftExpiresAt ? formatDay(draftExpiresAt, now) : 'then'}.`]
    case 'submitted':
      return [
        urgent
          ? 'You said that it cannot wait, so we look at it first.'
          : 'Somebody checks it next, then another person decides.',
        by,
      ]
    case 'checking':
      return ['One person checks it and another decides. If something is missing, we ask you.', by]
    case 'info_requested':
      return [
        `We have a question for you. Please answer by ${infoDueAt ? formatDay(infoDueAt, now) : 'then'}.`,
        'We are waiting for you: as soon as you answer, we go on.',
      ]
    case 'on_hold':
      return [
        `We cannot go on just now${holdUntil ? `, and look at it again on ${formatDay(holdUntil, now)}` : ''}. You do not need to do anything.`,
      ]
    case 'recommended':
      return ['It is checked, and a second person decides now.', by]
    case 'approved':
      return approved(grant)
    case 'rejected':
      return [
        'We are sorry that it is not what you hoped for.',
        appealUntil && londonDate(now) <= appealUntil
          ? `If you think that we got it wrong, you can ask us to look at it again until ${formatDay(appealUntil, now)}.`
          : 'The time in which you could ask us to look at it again is over.',
      ]
    case 'withdrawn':
      return ['We have stopped working on it. You can start again whenever you like.']
    case 'lapsed':
      return ['We asked you a question and heard nothing, so we stopped. It is not too late: answer it and we go on.']
    case 'expired':
      return ['You did not send it in time, so we deleted what you had entered. You can start again whenever you like.']
    case 'appealed':
      return ['Somebody who had nothing to do with the decision looks at everything afresh.', by]
    case 'rejected_final':
      return ['This was the last decision that we can make. You can apply again when something has changed.']
    case 'monitoring':
      return [
        `We have paid you ${formatMoney(awardedPence ?? 0)}. You do not need to do anything.`,
        'We may ask your employer later whether you still work there.',
      ]
    case 'closed':
      return [`We paid you ${formatMoney(awardedPence ?? 0)}, and everything is done.`]
    case 'recovery':
      return ['We have asked you to pay some of it back. If you cannot, or think that it is not right, talk to us.']
    case 'recovered':
      return ['You paid back what we asked for. Everything is done.']
    case 'written_off':
      return ['You do not have to pay anything back. Everything is done.']
  }
}

function approved({ awardedPence, paymentFailed }: OwnGrantLine): string[] {
  const promised = `We will pay you ${formatMoney(awardedPence ?? 0)} in all.`
  return paymentFailed
    ? [promised, 'The bank could not pay you. Check your bank details, and we pay with our next payments.']
    : [promised]
}

/** By when they hear from us; honest when that day has gone by. */
function hearBy({ dueOn, urgent }: OwnGrantLine, now: Date): string {
  if (!dueOn) return 'You hear from us as soon as we can.'
  const today = londonDate(now)
  if (dueOn < today)
    return `You should have heard from us by ${formatDay(dueOn, now)}. We are late, and we are sorry. Ask us if you are worried.`
  return dueOn === today && urgent
    ? 'You hear from us today.'
    : `You hear from us by ${formatDay(dueOn, now)}. Whenever something changes, we email you.`
}

/** Who must do something themselves comes first on their pages. */
export function waitsForApplicant({ status, paymentFailed }: Pick<OwnGrantLine, 'status' | 'paymentFailed'>): boolean {
  return status === 'draft' || status === 'info_requested' || paymentFailed
}
