import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { introductionGroups, type IntroductionGroup } from './progress/introduction-progress'

export type IntroductionFilters = {
  group: IntroductionGroup
  whose: 'mine' | 'all'
  /** Part of a candidate's name, of a vacancy's title or reference. */
  q: string
  page: number
}

const MOST_Q = 80

/** From the page's address; what cannot be read is the default. */
export function readIntroductionFilters(query: URLSearchParams): IntroductionFilters {
  const group = query.get('group')
  return {
    group: group && isOneOf(introductionGroups, group) ? group : 'needs-me',
    whose: query.get('whose') === 'all' ? 'all' : 'mine',
    q: cleanLine(query.get('q') ?? '').slice(0, MOST_Q),
    page: readPage(query.get('page')),
  }
}

/** The address of a list with these filters. */
export function introductionsPath(filters: Partial<IntroductionFilters>): string {
  const query = new URLSearchParams()
  if (filters.group && filters.group !== 'needs-me') query.set('group', filters.group)
  if (filters.whose === 'all') query.set('whose', 'all')
  if (filters.q) query.set('q', filters.q)
  if (filters.page && filters.page > 1) query.set('page', String(filters.page))
  const text = query.toString()
  return text === '' ? '/broker/introductions' : `/broker/introductions?${text}`
}

export const groupLabels: Record<IntroductionGroup, string> = {
  'needs-me': 'Need a broker',
  awaiting: 'Waiting for the candidate',
  'without-answer': 'Sent, no answer yet',
  'in-progress': 'In progress',
  finished: 'Finished',
}

/** What the page says to do. */
export function listTitle(counts: Record<IntroductionGroup, number>): string {
  const waiting = counts['needs-me']
  if (waiting === 0) return 'Introductions'
  return waiting === 1 ? '1 introduction needs a broker' : `${waiting} introductions need a broker`
}
