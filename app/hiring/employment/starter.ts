import { isOneOf } from '#app/shared/one-of'
import { readPage, type Page } from '#app/shared/pagination'
import type { LocalDate } from '#app/shared/dates'
import type { WaitReason } from './claims/first-day'
import type { EmploymentStatus, RetentionAnswer } from './employment'

/** The views of a provider's list of people it hired, as `?show=` names them; `current` is the one without a name. */
export const starterViews = ['current', 'agreed', 'working', 'gone'] as const
export type StarterView = (typeof starterViews)[number]

export const starterViewLabels: Record<StarterView, string> = {
  current: 'Everybody now',
  agreed: 'About to start',
  working: 'Working',
  gone: 'Left or did not start',
}

export const statusesOfView: Record<StarterView, readonly EmploymentStatus[]> = {
  current: ['agreed', 'started'],
  agreed: ['agreed'],
  working: ['started'],
  gone: ['ended', 'fell_through'],
}

export type StarterFilters = { view: StarterView; page: number }

export function readStarterFilters(query: URLSearchParams): StarterFilters {
  const view = query.get('show') ?? ''
  return { view: isOneOf(starterViews, view) ? view : 'current', page: readPage(query.get('page')) }
}

export function startersHref({ view, page }: Partial<StarterFilters>): string {
  const query = new URLSearchParams()
  if (view && view !== 'current') query.set('show', view)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/provider/employments?${text}` : '/provider/employments'
}

/** What the provider is asked about somebody now. */
export type Question = { kind: 'start' } | { kind: 'check'; week: number }

/** A row of a provider's list of people it hired. */
export type StarterRow = {
  id: string
  /** '' when the person had their data erased. */
  name: string
  title: string | null
  siteName: string | null
  status: EmploymentStatus
  startAgreed: LocalDate | null
  startedOn: LocalDate | null
  endedOn: LocalDate | null
  question: Question | null
}

export type StarterList = {
  rows: StarterRow[]
  page: Page
  counts: Record<StarterView, number>
  /** How many wait for something to be recorded or answered. */
  questions: number
}

/** One entry of an employment's history. */
export type PastRecord = {
  change: string
  code: string | null
  week: number | null
  at: Date
  by: string | null
  detail: Record<string, unknown>
}

/** Everything a provider may know of somebody it hired. */
export type Starter = Omit<StarterRow, 'question'> & {
  erased: boolean
  applicationId: string | null
  vacancyId: string | null
  email: string | null
  phone: string | null
  /** What whoever rings or writes must know first, a sentence each. */
  safeContact: string[]
  siteTown: string | null
  /** Their first job in care; null: not known. */
  newToCare: boolean | null
  reason: string | null
  /** When the hire was written down. */
  hiredOn: LocalDate
  /** A first day that waits for the council. */
  waiting: { claimedOn: LocalDate; why: WaitReason } | null
  checks: {
    week: number
    dueAt: Date
    due: boolean
    answer: RetentionAnswer | null
    answeredAt: Date | null
    by: string | null
  }[]
  /** Newest first. */
  history: PastRecord[]
}
