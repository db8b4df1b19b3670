import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { readReference } from '#app/shared/reference'
import { isUuid } from '#app/shared/uuid'
import type { GrantStatus } from '#app/grants/applying/grant-application'

export const queueViews = ['waiting', 'urgent', 'mine', 'approver', 'applicant', 'hold', 'doubted', 'all'] as const
export type QueueView = (typeof queueViews)[number]

export const queueViewLabels: Record<QueueView, string> = {
  waiting: 'To check',
  urgent: 'Urgent',
  mine: 'Mine',
  approver: 'With the approver',
  applicant: 'Waiting for the applicant',
  hold: 'On hold',
  doubted: 'Payment held back',
  all: 'All',
}

/** The states of a view that is a queue: urgent first, then by the day it is due. */
export const statusesOfView: Record<Exclude<QueueView, 'mine' | 'doubted' | 'all'>, readonly GrantStatus[]> = {
  waiting: ['submitted', 'checking'],
  urgent: ['submitted', 'checking'],
  approver: ['recommended'],
  applicant: ['info_requested'],
  hold: ['on_hold'],
}

export type QueueFilters = {
  view: QueueView
  /** Id of one scheme; null: all that the reader works on. */
  schemeId: string | null
  /** A reference, or part of a name; looks through every state. */
  q: string
  page: number
}

const MOST_Q = 80

/** From the page's address; what cannot be read is the default, `home` for the view. */
export function readQueueFilters(query: URLSearchParams, home: QueueView): QueueFilters {
  const view = query.get('view') ?? ''
  const schemeId = query.get('scheme')
  return {
    view: isOneOf(queueViews, view) ? view : home,
    schemeId: isUuid(schemeId) ? schemeId : null,
    q: cleanLine(query.get('q') ?? '').slice(0, MOST_Q),
    page: readPage(query.get('page')),
  }
}

/** The address of the queue with these filters. */
export function queuePath({ view, schemeId, q, page }: Partial<QueueFilters>): string {
  const query = new URLSearchParams()
  if (view) query.set('view', view)
  if (schemeId) query.set('scheme', schemeId)
  if (q) query.set('q', q)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/council/grants' : `/council/grants?${text}`
}

/** Fewer letters of a name than this find too many. */
const LEAST_LETTERS = 3

/** What a search looks for: a reference where it may be one, and part of a name. Null: nothing was asked. */
export function readSearch(q: string): { reference: string | null; name: string } | 'too-short' | null {
  if (q === '') return null
  if (q.length < LEAST_LETTERS) return 'too-short'
  return { reference: readReference(q.replaceAll(/[\s-]/g, '')), name: q.toLowerCase() }
}
