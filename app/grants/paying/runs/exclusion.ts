import { doubtWords } from '#app/grants/applying/identities/doubt-words'
import type { SignalKind } from '#app/grants/applying/identities/signal'

/** Why somebody who is due is not in a run; worked out by the portal. The first that applies is told. */
export const foundReasons = [
  'no-bank-details',
  'shared-account',
  'two-accounts',
  'shared-identity',
  'open-signal',
  'account-unreadable',
  'bank-unchecked',
  'decided-by-builder',
  'builder-interest',
  'not-confirmed',
] as const
export type FoundReason = (typeof foundReasons)[number]

/** Why a person took a line out. */
export const handReasons = ['by-hand-asked', 'by-hand-account', 'by-hand-amount', 'by-hand-other'] as const
export type HandReason = (typeof handReasons)[number]

export const exclusionReasons = [...foundReasons, ...handReasons] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** "Left out: the same bank account as somebody else. An approver has to look into it." */
export function leftOutWords({ reason, doubts }: { reason: ExclusionReason; doubts: readonly SignalKind[] }): string {
  if (reason !== 'open-signal') return exclusionWords[reason]
  return doubts.length > 0 ? `Left out: ${doubtWords(doubts)}. ${LOOK}` : LOOKED_INTO
}

const LOOK = 'An approver has to look into it on the application. We email every approver who can.'
const LOOKED_INTO = 'Left out: something had to be looked into. That is done: build the run again to take it in.'

/** What is wrong, and what to do about it. */
const exclusionWords: Record<ExclusionReason, string> = {
  'no-bank-details': 'There are no bank details. Ask for them.',
  'shared-account':
    'Two different people gave this account. Neither is paid until one of them gives another, or the other’s payment is answered.',
  'two-accounts': 'This person gave two different accounts. Find out which is right; the other is to be changed.',
  'shared-identity':
    'Two different people gave this National Insurance number. Neither is paid until that is cleared up.',
  'open-signal':
    'Something about it has to be looked into. An approver does that on the application. We email every approver who can.',
  'account-unreadable': 'The bank cannot read these bank details. Ask for them again.',
  'bank-unchecked': 'The sort code is not in the banks’ list. Somebody has to check the account.',
  'decided-by-builder': 'Whoever began this run recommended or decided on this application. A colleague has to pay it.',
  'builder-interest': 'Whoever began this run has to do with this person. A colleague has to pay it.',
  'not-confirmed': 'This is paid while they work there, and nobody has confirmed that they still do.',
  'by-hand-asked': 'Taken out by hand: they asked us to wait.',
  'by-hand-account': 'Taken out by hand: the account is to be looked at again.',
  'by-hand-amount': 'Taken out by hand: the amount is to be looked at again.',
  'by-hand-other': 'Taken out by hand: another reason.',
}

/** The reasons to choose from when a line is taken out. */
export const handReasonLabels: Record<HandReason, string> = {
  'by-hand-asked': 'They asked us to wait',
  'by-hand-account': 'The account is to be looked at again',
  'by-hand-amount': 'The amount is to be looked at again',
  'by-hand-other': 'Another reason',
}
