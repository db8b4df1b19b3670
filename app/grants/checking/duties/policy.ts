import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { CouncilRole } from '#app/platform/actor'
import type { Duty } from './duties'

/** Who reads whole applications. */
export const officerRoles = ['assessor', 'approver', 'appeals'] as const satisfies readonly CouncilRole[]

/** Whose turn it is: the role that does the next thing with an application in this state. Null: nobody's. */
export function dutyInTurn(status: GrantStatus): Duty | null {
  if (status === 'recommended') return 'approver'
  if (status === 'appealed') return 'appeals'
  return ['submitted', 'checking', 'info_requested', 'on_hold', 'lapsed'].includes(status) ? 'assessor' : null
}

/** Who looks into a doubt: whoever's turn it is; about money that was promised, an approver, until the last of it is paid. */
export function dutyToResolve(status: GrantStatus): Duty | null {
  return status === 'approved' ? 'approver' : dutyInTurn(status)
}

/** Whether there is something to open it for. What waits for its applicant, is on hold or lapsed is gone on with first. */
export function isClaimable(status: GrantStatus): boolean {
  return ['submitted', 'checking', 'recommended', 'appealed'].includes(status)
}

/** Whether a document can be added: until it is decided, and while anything is to be paid, since one can show whose account it is. */
export function takesDocuments(status: GrantStatus): boolean {
  return ['submitted', 'checking', 'info_requested', 'on_hold', 'recommended', 'appealed', 'approved'].includes(status)
}

export const interestKinds = ['relative', 'friend', 'same-employer', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

export const interestLabels: Record<InterestKind, string> = {
  relative: 'They are a relative, or my partner is',
  friend: 'They are a friend, or somebody I know well',
  'same-employer': 'We work, or worked, for the same employer',
  other: 'Something else that could make my view partial',
}

/** What somebody of the staff has to do with an applicant. Duties of their own are another matter (duties.ts). */
export const interests = ['applicant', 'assisted', 'declared', 'employer'] as const
export type Interest = (typeof interests)[number]

/** Whether it hides the application from them altogether; who filled it in for somebody has seen it already. */
export function hidesFrom(interest: Interest | null): boolean {
  return interest !== null && interest !== 'assisted'
}

export const interestWords: Record<Interest, string> = {
  applicant: 'This is your own application, so colleagues deal with it.',
  assisted: 'You filled this application in for somebody, so colleagues deal with it.',
  declared: 'You said that you have an interest in this application, so colleagues deal with it.',
  employer: 'You have to do with this person’s employer, so colleagues deal with it.',
}
