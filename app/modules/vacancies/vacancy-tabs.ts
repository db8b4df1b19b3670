import type { VacancyState } from './vacancy-state'

type Tab = {
  label: string
  states: readonly VacancyState[]
  /** Columns of the list's query, a constant: what needs something first. */
  order: string
  empty: string
}

/** The views of a provider's vacancies, by state. */
export const vacancyTabs = {
  live: {
    label: 'Live',
    states: ['live', 'suspended'],
    order: 'v.closes_at',
    empty: 'Nothing is live just now. People find your vacancies here once they are published.',
  },
  scheduled: {
    label: 'Scheduled',
    states: ['scheduled'],
    order: 'v.publish_at',
    empty: 'Nothing is scheduled. Give a vacancy a publishing date, and it goes live by itself.',
  },
  drafts: { label: 'Drafts', states: ['draft'], order: 'v.updated_at desc', empty: 'You have no drafts.' },
  waiting: {
    label: 'With the council',
    states: ['pending_review'],
    order: 'v.submitted_at',
    empty: 'Nothing is waiting for the council.',
  },
  ended: {
    label: 'Run out',
    states: ['expired', 'stale'],
    order: 'v.closes_at desc',
    empty: 'Nothing has run out. A vacancy comes here when its closing date has passed.',
  },
  closed: {
    label: 'Closed',
    states: ['closed'],
    order: 'v.closed_at desc',
    empty: 'You have closed no vacancies yet.',
  },
} as const satisfies Record<string, Tab>

export type VacancyTab = keyof typeof vacancyTabs

/** The tab a URL names; `live` for anything else. */
export function readTab(text: string | null): VacancyTab {
  return text !== null && Object.hasOwn(vacancyTabs, text) ? (text as VacancyTab) : 'live'
}
