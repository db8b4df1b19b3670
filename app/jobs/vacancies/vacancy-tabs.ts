import type { VacancyState } from './vacancy-state'

type Tab = {
  label: string
  states: readonly VacancyState[]
  /** Columns of the list's query, a constant: what needs something first. */
  order: string
  /** The page's title for one vacancy, and for more after their number. */
  one: string
  many: string
  empty: string
}

/** The views of a provider's vacancies, by state. */
export const vacancyTabs = {
  live: {
    label: 'Live',
    states: ['live', 'suspended'],
    order: 'v.closes_at',
    one: 'One vacancy is live',
    many: 'vacancies are live',
    empty: 'Nothing is live just now. People find your vacancies here once they are published.',
  },
  scheduled: {
    label: 'Scheduled',
    states: ['scheduled'],
    order: 'v.publish_at',
    one: 'One vacancy goes live by itself',
    many: 'vacancies go live by themselves',
    empty: 'Nothing is scheduled. Give a vacancy a publishing date, and it goes live by itself.',
  },
  drafts: {
    label: 'Drafts',
    states: ['draft'],
    order: 'v.updated_at desc',
    one: 'One draft is waiting to be published',
    many: 'drafts are waiting to be published',
    empty: 'You have no drafts.',
  },
  waiting: {
    label: 'With the council',
    states: ['pending_review'],
    order: 'v.submitted_at',
    one: 'One vacancy is with the council',
    many: 'vacancies are with the council',
    empty: 'Nothing is waiting for the council.',
  },
  ended: {
    label: 'Run out',
    states: ['expired', 'stale'],
    order: 'v.closes_at desc',
    one: 'One vacancy has run out',
    many: 'vacancies have run out',
    empty: 'Nothing has run out. A vacancy comes here when its closing date has passed.',
  },
  closed: {
    label: 'Closed',
    states: ['closed'],
    order: 'v.closed_at desc',
    one: 'One closed vacancy',
    many: 'closed vacancies',
    empty: 'You have closed no vacancies yet.',
  },
} as const satisfies Record<string, Tab>

export type VacancyTab = keyof typeof vacancyTabs

/** The tab a URL names; `live` for anything else. */
export function readTab(text: string | null): VacancyTab {
  return text !== null && Object.hasOwn(vacancyTabs, text) ? (text as VacancyTab) : 'live'
}
