import { radii, type Radius } from '#app/jobs/search/parameters'
import { roles, type Role } from '#app/jobs/vocabulary/vocabulary'
import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine, hasVisible } from '#app/shared/plain-text'
import { candidateStatuses, type CandidateStatus } from '#app/brokering/candidates/candidate'
import { phoneEnd } from '#app/shared/phone'

/** Whose cases a broker looks at. */
export const caseOwners = ['mine', 'nobody', 'everybody'] as const
export type CaseOwner = (typeof caseOwners)[number]

export const caseOwnerLabels: Record<CaseOwner, string> = {
  mine: 'My caseload',
  nobody: 'Without a broker',
  everybody: 'Everybody',
}

export const caseOrders = ['waiting', 'next', 'newest'] as const
export type CaseOrder = (typeof caseOrders)[number]

export const caseOrderLabels: Record<CaseOrder, string> = {
  waiting: 'Waiting longest',
  next: 'Next action first',
  newest: 'Registered last',
}

/** A broker's own caseload is a list of things to do; of the others it matters who waits. */
const orderOf: Record<CaseOwner, CaseOrder> = { mine: 'next', nobody: 'waiting', everybody: 'waiting' }

const DEFAULT_CASE_RADIUS: Radius = 10

/** What `/broker/candidates` was asked for; what makes no sense is as if it were not there. */
export type CaseFilters = {
  whose: CaseOwner
  /** Null: every case that is not closed. */
  state: CandidateStatus | null
  /** Only where the next action is due today or earlier. */
  due: boolean
  role: Role | null
  /** A place as it was typed, '' for none. */
  near: string
  /** Miles. */
  radius: Radius
  /** Part of a name, a postcode or a phone number. */
  q: string
  order: CaseOrder
  page: number
}

export const everyCase: CaseFilters = {
  whose: 'mine',
  state: null,
  due: false,
  role: null,
  near: '',
  radius: DEFAULT_CASE_RADIUS,
  q: '',
  order: orderOf.mine,
  page: 1,
}

const LONGEST = 80

export function readCaseFilters(query: URLSearchParams): CaseFilters {
  const text = (name: string) => cleanLine(query.get(name) ?? '').slice(0, LONGEST)
  const choice = <V extends string>(values: readonly V[], name: string): V | null => {
    const value = text(name)
    return isOneOf(values, value) ? value : null
  }
  const whose = choice(caseOwners, 'whose') ?? everyCase.whose
  return {
    whose,
    state: choice(candidateStatuses, 'state'),
    due: query.get('due') === 'yes',
    role: choice(roles, 'role'),
    near: text('near'),
    radius: radii.find((radius) => String(radius) === query.get('radius')) ?? everyCase.radius,
    q: text('q'),
    order: choice(caseOrders, 'order') ?? orderOf[whose],
    page: readPage(query.get('page')),
  }
}

/** The address of a view of the list, with only what differs from the first view. */
export function casesHref(filters: Partial<CaseFilters>): string {
  const { whose, state, due, role, near, radius, q, page, ...rest } = { ...everyCase, order: null, ...filters }
  const order = rest.order ?? orderOf[whose]
  const query = new URLSearchParams()
  if (whose !== everyCase.whose) query.set('whose', whose)
  if (q) query.set('q', q)
  if (state) query.set('state', state)
  if (due) query.set('due', 'yes')
  if (role) query.set('role', role)
  if (near) query.set('near', near)
  if (near && radius !== everyCase.radius) query.set('radius', String(radius))
  if (order !== orderOf[whose]) query.set('order', order)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/broker/candidates?${text}` : '/broker/candidates'
}

/** Whether anything besides whose cases and their order narrows the list. */
export function isNarrowed({ state, due, role, near, q }: CaseFilters): boolean {
  return state !== null || due || role !== null || near !== '' || q !== ''
}

export type WhoIsMeant =
  { kind: 'phone'; digits: string } | { kind: 'postcode'; starts: string } | { kind: 'name'; name: string }

/** Whether a search means a phone number, a postcode (or its beginning) or a name. Null for nothing. */
export function whoIsMeant(q: string): WhoIsMeant | null {
  const digits = phoneEnd(q)
  if (digits.length >= 5) return { kind: 'phone', digits }
  const postcode = /^([a-z]{1,2}\d[a-z\d]?)(?:\s*(\d[a-z]{0,2}))?$/i.exec(q)
  if (postcode) {
    const [, outcode = '', inward = ''] = postcode
    return { kind: 'postcode', starts: `${outcode} ${inward}`.toUpperCase() }
  }
  return hasVisible(q) ? { kind: 'name', name: q } : null
}
