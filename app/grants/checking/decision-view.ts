import type { NameMatch } from '#app/grants/applying/bank-details/account-name'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { AssistedHow } from '#app/grants/applying/drafts/assisted'
import type { IdentityKind } from '#app/grants/applying/identities/identity'
import type { SignalKind } from '#app/grants/applying/identities/signal'
import type { RuleOutcome } from '#app/grants/schemes/facts'
import type { LocalDate } from '#app/shared/dates'
import type { CheckAnswer } from './forms'
import type { Claim } from './queue/queue-view'

/** Everything one decision is made from. Money in pence, days in London. Nothing about equality is in it, ever. */
export type DecisionView = {
  id: string
  reference: string
  status: GrantStatus
  round: number
  urgent: boolean
  scheme: { id: string; name: string; version: number; administeredBy: string }
  applicant: {
    /** Empty once erased. */
    name: string
    email: string | null
    phone: string | null
    address: string
    postcode: string | null
    birthDate: LocalDate | null
    /** Masked. */
    nino: string | null
    /** How to reach them with care, a sentence each. */
    careful: string[]
    /** Who of the staff filled it in, and how they heard it. */
    assisted: { by: string; how: AssistedHow | null } | null
  }
  clock: {
    submittedAt: Date
    dueOn: LocalDate
    pausedOn: LocalDate | null
    infoDueAt: Date | null
    holdUntil: LocalDate | null
    decidedAt: Date | null
    appealUntil: LocalDate | null
  }
  /** As judged when it was submitted, each with what it was judged by. */
  results: (RuleOutcome & { answers: { label: string; value: string }[] })[]
  /** What they told that no rule asks. */
  otherAnswers: { label: string; value: string }[]
  /** In their own words. */
  words: string
  whyUrgent: string
  costs: { key: string; label: string; pence: number; maxPence: number; awardedPence: number | null }[]
  requestedPence: number
  maximumPence: number
  awardedPence: number | null
  bank: {
    id: string
    lastDigits: string
    known: boolean
    checkedBy: string | null
    /** '' once erased. */
    accountName: string
    nameMatch: NameMatch
  } | null
  evidence: EvidenceLine[]
  /** Papers the scheme needs that are not there. */
  missing: string[]
  earlier: {
    rows: EarlierLine[]
    /** Of schemes that the reader does not work on. */
    hidden: number
    leftPence: number | null
    /** The first day on which this scheme may be awarded again; 'never': it is given once. */
    nextFrom: LocalDate | 'never' | null
  }
  signals: SignalGroup[]
  checks: CheckLine[]
  questions: { words: string; by: string; at: Date; answer: string | null; answeredAt: Date | null }[]
  notes: { words: string; by: string; at: Date }[]
  decisions: DecisionLine[]
  appeal: { words: string; madeAt: Date; status: string } | null
  claim: Claim | null
  /** It was erased: only what adds up is left. */
  scrubbed: boolean
}

export type EvidenceLine = {
  id: string
  kind: string
  label: string
  name: string
  type: string
  size: number
  addedAt: Date
  addedByStaff: boolean
  /** Nothing has looked into it yet; or a virus was found, and nobody can open it. */
  scanState: 'clean' | 'infected' | 'unscanned'
}

export type EarlierLine = {
  id: string
  reference: string
  scheme: string
  status: GrantStatus
  submittedAt: Date
  awardedPence: number | null
  /** Another person's record with the same National Insurance number. */
  otherPerson: boolean
}

/** All signals that point to one thing: another application, an entry of the risk list, money owed, a colleague, an account, a question to the employer. */
export type SignalGroup = {
  /** What it points to; posted when it is resolved. */
  about: string
  kinds: SignalKind[]
  foundAt: Date
  /** Null: of a scheme that the reader does not work on, or it points to something else. */
  other: {
    id: string
    reference: string
    name: string
    scheme: string
    status: GrantStatus
    samePerson: boolean
  } | null
  risk: { hint: string; kind: IdentityKind; words: string } | null
  /** What was asked back and did not come, now. `application` null: of a scheme that the reader does not work on. */
  owed: { pence: number; application: { id: string; reference: string } | null } | null
  /** Who recommended or decided, and has to do with the applicant. */
  interested: string | null
  /** `evidenceId`: the paper that showed it. */
  resolved: { words: string; evidenceId: string | null; by: string; at: Date } | null
}

export type CheckLine = {
  key: string
  question: string
  answer: CheckAnswer | null
  words: string
  by: string | null
  at: Date | null
}

export type DecisionLine = {
  id: string
  kind: 'recommend' | 'return' | 'decide' | 'undo' | 'appeal'
  outcome: 'approve' | 'reject' | 'uphold' | 'dismiss' | null
  round: number
  pence: number | null
  /** In words. */
  reasons: string[]
  /** To the applicant. */
  words: string
  /** To colleagues. */
  privateWords: string
  /** Why it was approved without the employer's word; null: it was not. '' once erased. */
  unconfirmed: string | null
  by: string
  at: Date
}

export function openSignals(groups: readonly SignalGroup[]): SignalGroup[] {
  return groups.filter(({ resolved }) => resolved === null)
}
