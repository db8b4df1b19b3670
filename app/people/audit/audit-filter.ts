import { endOfLondonDay, startOfLondonDay, type LocalDate } from '#app/shared/dates'
import { cleanLine } from '#app/shared/plain-text'
import { parseDate } from '#app/shared/typed-dates'

/** Which of a council's events are shown. */
export type AuditFilter = {
  entity: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** Part of a name or email address; '' is everybody. */
  person: string
  /** Of a grant application, a payment or a vacancy, whole; '' is every one. */
  reference: string
  /** Whose case: a whole name or email address; '' is everybody. */
  about: string
  /** Sign-in codes are left out unless they are asked for: they would hide everything else. */
  withCodes: boolean
  /** Events before this id; null is the newest. */
  before: bigint | null
}

/** Reads the query of the audit page. What cannot be read is as if it were not there. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const entity = query.get('entity') ?? ''
  const before = query.get('before') ?? ''
  return {
    entity: /^[a-z_]{1,40}$/.test(entity) ? entity : null,
    from: parseDate(query.get('from') ?? ''),
    to: parseDate(query.get('to') ?? ''),
    person: cleanLine(query.get('person') ?? '').slice(0, 100),
    reference: cleanLine(query.get('reference') ?? '')
      .replaceAll(/\s/g, '')
      .toUpperCase()
      .slice(0, 40),
    about: cleanLine(query.get('about') ?? '').slice(0, 200),
    withCodes: entity === 'token',
    before: /^\d{1,18}$/.test(before) ? BigInt(before) : null,
  }
}

/** The same filter as a query string, at another place of the list; '' for none. */
export function auditQuery(filter: AuditFilter, before: string | null): string {
  const query = new URLSearchParams()
  if (filter.entity) query.set('entity', filter.entity)
  if (filter.from) query.set('from', filter.from)
  if (filter.to) query.set('to', filter.to)
  if (filter.person) query.set('person', filter.person)
  if (filter.reference) query.set('reference', filter.reference)
  if (filter.about) query.set('about', filter.about)
  if (before) query.set('before', before)
  return query.size > 0 ? `?${query.toString()}` : ''
}

/** The instants between which events are shown; the last day counts whole. */
export function auditPeriod({ from, to }: AuditFilter): { since: Date | null; until: Date | null } {
  return { since: from && startOfLondonDay(from), until: to && endOfLondonDay(to) }
}
