import type { Page } from '#app/shared/pagination'
import type { Explained } from './explained'
import type { IntroductionStatus } from './introduction'
import type { IntroductionGroup, IntroductionStage } from './progress/introduction-progress'
import type { BrokerAction } from './policy'
import type { ConsentHow } from './reasons'

/** A label and what stands beside it, for a summary. */
export type Fact = { label: string; value: string }

/** What anybody may know of the job of an introduction. */
export type IntroducedJob = {
  reference: string
  title: string
  /** Never the name of a person who employs a personal assistant. */
  provider: string
  /** "Banbury (OX16)". */
  place: string
  pay: string
  hours: string
  shifts: string
  live: boolean
}

export type PastStep = { title: string; at: Date; by: string | null; words: string | null }

export type ReviewLine = {
  askedAt: Date
  dueAt: Date
  words: string
  outcome: 'changed' | 'stands' | null
  answer: string
  by: string | null
}

/** An introduction in its candidate's list. */
export type OwnIntroductionLine = {
  id: string
  title: string
  provider: string
  place: string
  broker: string
  stage: IntroductionStage
  /** They are asked, and it is not too late. */
  answerBy: Date | null
  updatedAt: Date
}

/** Everything a candidate may know of one introduction of theirs. */
export type OwnIntroduction = OwnIntroductionLine & {
  job: IntroducedJob
  brokerWords: string
  /** The broker's name, or what they are. */
  council: string
  explained: Explained | null
  /** Exactly what a yes passes on; null once there is nothing to answer. */
  passedOn: Fact[] | null
  /** Why it ended, completing a sentence; null where the stage says it all. */
  because: string | null
  reasonWords: string
  applicationId: string | null
  history: PastStep[]
  review: ReviewLine | null
  mayContest: boolean
}

/** What a provider may know of somebody who has not agreed yet: no name, no way to reach them, no id of theirs. */
export type AskedLine = {
  id: string
  vacancy: { id: string; title: string; reference: string }
  outcode: string
  roles: string
  availability: string[]
  experience: string
  qualifications: string[]
  askedAt: Date
  answerBy: Date
}

export type SentLine = {
  id: string
  vacancy: { id: string; title: string; reference: string }
  applicationId: string
  name: string
  stage: IntroductionStage
  sentAt: Date
  /** The answer was due before now. */
  overdue: boolean
}

/** Beside an application: who introduced the person, and why they fit. */
export type IntroducedBy = {
  broker: string
  council: string
  sentAt: Date
  brokerWords: string
  sentence: string
  /** What a job broker knows of them that the application does not hold. */
  facts: Fact[]
  /** The vacancy asks questions of its own, which nobody has answered yet. */
  questionsUnanswered: boolean
}

export type BrokerLine = {
  id: string
  candidate: { id: string; name: string }
  vacancy: { id: string; title: string; reference: string; ours: boolean }
  provider: string
  broker: string
  mine: boolean
  stage: IntroductionStage
  score: number
  /** What is next, and when: "Lapses on Tuesday 17 March". */
  askedAt: Date | null
  lapseAt: Date | null
  sentAt: Date | null
  answerDueAt: Date | null
  overdue: boolean
  restorable: boolean
  updatedAt: Date
  actions: BrokerAction[]
}

export type BrokerList = { rows: BrokerLine[]; page: Page; counts: Record<IntroductionGroup, number> }

export type BrokerIntroduction = BrokerLine & {
  status: IntroductionStatus
  job: IntroducedJob
  brokerWords: string
  explained: Explained | null
  weightsVersion: number
  contact: { email: string | null; phone: string | null; safe: string[] }
  consent: { at: Date; how: ConsentHow; words: string; by: string | null } | null
  reason: string | null
  reasonWords: string
  roundId: string | null
  /** Hidden from the candidate until then. */
  heldUntil: Date | null
  history: PastStep[]
  review: (ReviewLine & { id: string }) | null
}

/** A match that its candidate asked to be looked at again. */
export type ReviewRow = {
  id: string
  introductionId: string
  candidate: string
  title: string
  /** Of whom somebody else is to look again. */
  contested: string
  words: string
  askedAt: Date
  dueAt: Date
  overdue: boolean
  /** Somebody else's decision, so this broker may look again. */
  mayDecide: boolean
  outcome: 'changed' | 'stands' | null
  answer: string
  decidedBy: string | null
}
