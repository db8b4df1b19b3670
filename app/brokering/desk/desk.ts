import type { LocalDate } from '#app/shared/dates'

/** Whose people the desk shows. */
export const deskScopes = ['mine', 'all'] as const
export type DeskScope = (typeof deskScopes)[number]

export function readScope(text: string | null): DeskScope {
  return text === 'all' ? 'all' : 'mine'
}

/** Lists of the desk are cut after this many; the rest is behind a link. */
export const DESK_ROWS = 6

/** Nothing on the desk is counted further than this. */
export const DESK_COUNTED = 100

/** The first rows of a list, and how many there are in all, at most `DESK_COUNTED`. */
export type DeskList<Row> = { rows: Row[]; total: number }

type Reachable = {
  candidateId: string
  name: string
  phone: string | null
  /** What to know before ringing, a sentence each. */
  careful: string[]
}

/** Somebody whose next action is due. */
export type DueAction = Reachable & { words: string | null; on: LocalDate; mine: boolean }

/** Somebody who started work and is to be asked how it goes. */
export type DueCheck = Reachable & { week: number; dueAt: Date }

/** Free to be matched, and introduced to nobody. */
export type WaitingCandidate = Reachable & {
  since: Date
  lastContactAt: Date | null
  /** Tenths of a point of their best vacancy last night; null when none fits or none was worked out. */
  bestScore: number | null
}

/** Registered, and in nobody's caseload. */
export type UnclaimedCandidate = Reachable & { registeredAt: Date; outcode: string }

export type IntroductionLine = {
  id: string
  candidateId: string
  name: string
  vacancyId: string
  title: string
  provider: string
}
/** Sent, and the employer is late with an answer. */
export type Unanswered = IntroductionLine & { dueAt: Date }
/** The candidate was asked and has not said yes or no. */
export type ConsentAwaited = IntroductionLine & { askedAt: Date; lapseAt: Date }

/** Live, and nobody applied or is being introduced. */
export type EmptyVacancy = {
  id: string
  title: string
  provider: string
  town: string
  since: Date
  openingsLeft: number
}

/** A new registration within whose reach a vacancy is hard to fill. */
export type NearRegistration = {
  candidateId: string
  name: string
  registeredAt: Date
  vacancyId: string
  title: string
  metres: number
  /** Further hard-to-fill vacancies within reach. */
  others: number
}

/** A candidate asked for another person to look again. */
export type OpenReview = {
  id: string
  name: string
  title: string
  dueAt: Date
  /** The broker who asks decided it themselves: somebody else must look. */
  notForMe: boolean
}

export type DeskQueue = {
  due: DeskList<DueAction>
  checks: DeskList<DueCheck>
  unclaimed: DeskList<UnclaimedCandidate>
  waiting: DeskList<WaitingCandidate>
  unanswered: DeskList<Unanswered>
  consents: DeskList<ConsentAwaited>
  reviews: DeskList<OpenReview>
  nobody: DeskList<EmptyVacancy>
  near: DeskList<NearRegistration>
}

/** "3", "100 or more". */
export function countWords(total: number): string {
  return total >= DESK_COUNTED ? `${DESK_COUNTED} or more` : String(total)
}

/** What to do first, for the title of the desk. */
export function deskTitle(queue: DeskQueue): string {
  const calls = queue.due.total + queue.checks.total
  const choices: [number, string, string][] = [
    [calls, 'person is waiting for your call', 'people are waiting for your call'],
    [
      queue.reviews.rows.filter(({ notForMe }) => !notForMe).length,
      'review is yours to decide',
      'reviews are yours to decide',
    ],
    [queue.unclaimed.total, 'new person has no broker yet', 'new people have no broker yet'],
    [queue.unanswered.total, 'employer is late with an answer', 'employers are late with an answer'],
    [queue.waiting.total, 'person is waiting for an introduction', 'people are waiting for an introduction'],
    [queue.nobody.total, 'vacancy has no one yet', 'vacancies have no one yet'],
  ]
  const first = choices.find(([total]) => total > 0)
  if (!first) return 'No one is waiting for you'
  const [total, singular, plural] = first
  return `${total >= DESK_COUNTED ? `${DESK_COUNTED} or more` : total} ${total === 1 ? singular : plural}`
}
