import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { OwnGrant } from './own-grant'

const EVIDENCE: readonly GrantStatus[] = [
  'submitted',
  'checking',
  'info_requested',
  'on_hold',
  'recommended',
  'appealed',
]

/**
 * While a decision is being made nobody withdraws online: whether it has been made already must not show. Staff still
 * can, when somebody rings.
 */
const WITHDRAW: readonly GrantStatus[] = ['draft', 'submitted', 'checking', 'info_requested', 'on_hold']

type Facts = Pick<OwnGrant, 'status' | 'today' | 'appealUntil' | 'inLockedRun'> & {
  instalments: readonly { status: string }[]
  questions: readonly { answeredAt: Date | null }[]
  appeal: object | null
}

/** What the applicant may do now, judged by what they may know. */
export type OwnActions = {
  answer: boolean
  addEvidence: boolean
  changeBank: boolean
  withdraw: boolean
  appeal: boolean
}

export function ownActions(facts: Facts): OwnActions {
  const { status, today, appealUntil, instalments, inLockedRun, questions, appeal } = facts
  return {
    answer: mayAnswer(status) && questions.some(({ answeredAt }) => answeredAt === null),
    // Also while something is to be paid: a paper may be asked for that shows whose account it is.
    addEvidence: mayAddEvidence(status) || mayChangeBank({ status, instalments, inLockedRun }),
    changeBank: mayChangeBank({ status, instalments, inLockedRun }),
    withdraw: mayWithdraw(status),
    appeal: status === 'rejected' && appeal === null && appealUntil !== null && today <= appealUntil,
  }
}

export function mayAnswer(status: GrantStatus): boolean {
  return status === 'info_requested' || status === 'lapsed'
}

function mayAddEvidence(status: GrantStatus): boolean {
  return EVIDENCE.includes(status)
}

/** In which stored states a paper is taken. While a decision is not released, nothing shows that it was made. */
export function takesEvidenceIn(status: GrantStatus): GrantStatus[] {
  if (status === 'approved') return [...EVIDENCE, 'approved']
  return status === 'recommended' ? [...EVIDENCE, 'approved', 'rejected', 'rejected_final'] : [...EVIDENCE]
}

export function mayWithdraw(status: GrantStatus): boolean {
  return WITHDRAW.includes(status)
}

/** After a payment came back; else while something is still to be paid and nothing is on its way. */
export function mayChangeBank({
  status,
  instalments,
  inLockedRun,
}: Pick<OwnGrant, 'status' | 'inLockedRun'> & { instalments: readonly { status: string }[] }): boolean {
  if (status !== 'approved') return false
  if (instalments.some((instalment) => instalment.status === 'failed')) return true
  return !inLockedRun && instalments.some((instalment) => ['scheduled', 'due', 'in_run'].includes(instalment.status))
}
