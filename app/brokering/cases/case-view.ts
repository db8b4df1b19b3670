import type { LocalDate } from '#app/shared/dates'
import type { CandidateStatus, ClosedReason, RegistrationWay } from '#app/brokering/candidates/candidate'
import type { ContactEntry, NextAction } from './contact'
import type { InWorkCheckView } from '#app/brokering/candidates/in-work'
import type { CandidateProfile } from '#app/brokering/candidates/profile'

/** A job somebody started, with its checks. The employer's record says whether they still work there. */
export type InWorkJob = {
  employmentId: string
  title: string | null
  provider: string
  startedOn: LocalDate | null
  /** The employer recorded that they left. */
  endedOn: LocalDate | null
  checks: InWorkCheckView[]
}

export type BrokerOption = { personId: string; name: string; cases: number }

/** A candidate's case as a broker of their council sees it. */
export type CaseView = {
  id: string
  personId: string
  name: string
  email: string | null
  phone: string | null
  /** What to know before ringing or writing, a sentence each. */
  safeContact: string[]
  profile: CandidateProfile
  town: string | null
  status: CandidateStatus
  closedReason: ClosedReason | null
  pausedUntil: LocalDate | null
  profileComplete: boolean
  registeredAt: Date
  registeredHow: RegistrationWay
  activeSince: Date | null
  broker: { personId: string; name: string } | null
  nextAction: (NextAction & { due: boolean }) | null
  lastContactAt: Date | null
  /** `by`: the broker who wrote down what was said. */
  consent: { wording: string; how: string; by: string | null; givenAt: Date } | null
  /** Employers to whom they do not want to be introduced. */
  exclusions: string[]
  /** Newest first. */
  contacts: ContactEntry[]
  jobs: InWorkJob[]
}
