import type { RunStatus } from './payment-run'
import { counted } from '#app/shared/counted'

export const runStatusLabels: Record<RunStatus, string> = {
  open: 'Being put together',
  locked: 'To be authorised',
  authorised: 'To be exported',
  exported: 'With the bank',
  part_confirmed: 'Partly answered',
  reconciled: 'Reconciled',
  cancelled: 'Given up',
}

/** What happens next with a run, said to anybody of payments. */
export const nextWords: Record<RunStatus, string> = {
  open: 'Look through the lines and the people who are left out. When it is right, lock it: from then on nothing in it changes.',
  locked: 'A second payments officer compares the totals and authorises it. Until then it can be unlocked.',
  authorised: 'Export it: that makes the file for the bank, once, and it never changes.',
  exported: 'Send the file to the bank’s bureau. When the answer is there, upload it here.',
  part_confirmed: 'Some lines have no answer yet. Upload the rest when it is there.',
  reconciled: 'The bank has answered every line. Nothing is left to do here.',
  cancelled: 'This run was given up. What was in it is due again.',
}

/** Why something was refused, by the reason that an operation gave. */
export const runRefusalWords = {
  'not-payments': 'A run takes from all schemes, so only payments officers for all schemes work on it.',
  'nothing-due': 'Nothing is due.',
  'not-open': 'This run is not open any more.',
  'not-builder': 'Only whoever began the run changes what is in it.',
  'no-such-line': 'That is not in the run any more.',
  'not-allowed': 'The run has gone on meanwhile. Look at it again.',
  'empty-run': 'There is nothing in the run.',
  'totals-changed': 'The totals have changed since you looked. Compare them again.',
  'out-of-date':
    'Something in this run has changed since it was built: an account, a decision, or somebody who contradicts it. Build it again.',
  'open-signals':
    'Something has come up about a payment in this run: look at its lines. Nothing was changed. Where it has to be looked into, we email every approver who can.',
  'has-interest':
    'You decided on an application in this run, or have to do with somebody in it. A colleague has to do this.',
  'lock-is-the-beginners':
    'Whoever began this run has to lock it: if you did, you could not authorise it, and no one else can.',
  duties: 'The database refused this: somebody who built, locked or decided may not do it, or the run does not add up.',
  'another-open': 'Another run is open. Lock it or give it up first.',
  'built-it': 'You began this run. A colleague has to authorise it.',
  'locked-it': 'You locked this run. A colleague has to authorise it.',
  'over-limit': 'This is more than one run may come to. Unlock it and take lines out, or have the limit changed.',
  'no-limit': 'Nobody has said how much one run may come to. An administrator sets it under Settings.',
  'nothing-to-check': 'This account is not waiting to be checked.',
  'not-exported': 'There is no file yet.',
  'repeated-file': 'This file was uploaded before. Nothing was changed.',
} as const

/** How many lines a sentence has room for. */
export function paymentsCount(count: number): string {
  return counted(count, 'payment')
}

/** The title of the list: what there is to do. */
export function dueTitle(due: number): string {
  if (due === 0) return 'No payment is due'
  return due === 1 ? '1 payment is due' : `${due.toLocaleString('en-GB')} payments are due`
}

type Confirmed = { paid: number; failed: number; unanswered: number; untold: number }

/** What a file of the bank's has changed. */
export function confirmedWords({ paid, failed, unanswered, untold }: Confirmed): string {
  return [
    `${paymentsCount(paid)} paid, ${failed} failed.`,
    untold === 0
      ? 'We have told the applicants.'
      : `We have told the applicants, except ${untold} without an email address: tell them by phone or letter.`,
    unanswered === 0 ? 'The run is reconciled.' : `${unanswered} have no answer yet.`,
  ].join(' ')
}

/** What building a run anew came to. */
export function rebuiltWords(lineCount: number, excluded: number): string {
  return `The run is built again: ${paymentsCount(lineCount)}${excluded > 0 ? `, ${excluded} left out` : ''}.`
}
