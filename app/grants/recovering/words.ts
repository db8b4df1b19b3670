import { formatMoney } from '#app/shared/money'
import type { RecoveryBar, RecoveryMoveRefusal, SetOffBar } from './recovery'

export type RecoveryRefusal =
  | RecoveryMoveRefusal
  | RecoveryBar
  | SetOffBar
  | 'not-early'
  | 'too-much'
  | 'live-already'
  | 'wrong-reason'
  | 'award-too-small'
  | 'award-in-run'

const words: Record<RecoveryRefusal, string> = {
  'not-allowed': 'It has moved on since you opened this page. Nothing was changed.',
  'own-proposal': 'You proposed this, so a different person has to decide it. Nothing was changed.',
  'not-proposed': 'Somebody has to propose this first. Nothing was changed.',
  'asked-for-it': 'You asked for this money, so a different person has to take it in. Nothing was changed.',
  'role-missing': 'Your role does not cover this scheme, so a colleague has to do this.',
  interest: 'You have to do with this person or their employer, so a colleague has to do this.',
  'not-early': 'Nobody said that they left early, so nothing can be asked back.',
  'too-much': 'That is more than may be asked back, or more than is still missing.',
  'live-already': 'Something is proposed or asked back already.',
  'not-theirs': 'Choose an award of the same person that is still to be paid.',
  'award-not-yours': 'Your role does not cover the scheme of this award, so a colleague has to do this.',
  'award-interest': 'You have an interest in this award, so a colleague has to do this.',
  'award-decided': 'You decided on this award, so a colleague has to do this.',
  'award-doubted': 'Something about this award has to be looked into first. An approver does that on the application.',
  'award-too-small': 'That is more than is still to be paid of this award.',
  'award-in-run': 'A payment of this award has just gone into a payment run. Try again.',
  'wrong-reason': 'That could not be done. Nothing was changed.',
}

export function recoveryRefusal(reason: RecoveryRefusal): string {
  return words[reason]
}

type Suggested = { council: string; contact: string; reference: string; pence: number; percent: number }

/** What the letter begins with; the approver changes it as the person needs. */
export function suggestedWords({ contact, reference, pence, percent }: Suggested): string {
  return [
    `When we paid you, we said that we may ask for up to ${percent}% back if you left the job early. You have left it, so we ask you to pay back ${formatMoney(pence)}.`,
    'If you cannot pay it at once, you can pay in parts. If you cannot pay at all, or think that this is not right, talk to us first: nothing happens while we talk.',
    `To pay, ring or write to us and we tell you how: ${contact}. Give your reference, ${reference}.`,
  ].join('\n\n')
}
