import { formatDateTime } from '#app/shared/date-words'
import { Table } from '#app/ui/table'
import { actorWords, changeWords, entityWords, stateWords, type AuditWords } from '../change-words'
import type { AuditEvent } from '../audit-event'

/** What an entity's page is, and the part of the workspace that it is in. */
const LINKS: Record<string, { area: string; href: (id: string) => string }> = {
  provider: { area: 'providers', href: (id) => `/council/providers/${id}` },
  council_member: { area: 'staff', href: (id) => `/council/staff/${id}` },
  payment_run: { area: 'payment-runs', href: (id) => `/council/payment-runs/${id}` },
}

/** The page of what an event is about; of a case that is not the reader's to open, everything on record about it. */
function hrefOf({ entity, entityId, grantId, about }: Omit<AuditEvent, 'id'>, areas: readonly string[]): string | null {
  if (!about) return null
  const ofCase = `/council/audit?reference=${encodeURIComponent(about)}`
  if (grantId) return areas.includes('grants') ? `/council/grants/${grantId}` : ofCase
  const link = LINKS[entity]
  return link && areas.includes(link.area) ? link.href(entityId) : null
}

type AuditTableProps = {
  /** Parts of the workspace that the reader may open. */
  areas: readonly string[]
  events: (Omit<AuditEvent, 'id'> & { id: string })[]
  words: AuditWords
}

/** Events in words, newest first. Links only where the reader may go. */
export function AuditTable({ events, areas, words }: AuditTableProps) {
  return (
    <Table
      caption="What happened"
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        { label: 'When', cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(at)}</time> },
        { label: 'What', cell: (event) => <What event={event} areas={areas} words={words} /> },
        { label: 'Change', cell: (event) => <Change event={event} words={words} /> },
        { label: 'By', cell: (event) => <span className="break-words">{actorWords(event)}</span> },
      ]}
    />
  )
}

type RowProps = { event: Omit<AuditEvent, 'id'>; words: AuditWords }

function What({ event, areas, words }: RowProps & { areas: readonly string[] }) {
  const { entity, about, code } = event
  const name = about ?? (entity === 'setting_version' ? code : null)
  const href = hrefOf(event, areas)
  return (
    <span className="break-words">
      {entityWords(words, entity)}
      {name && <>: {href ? <a href={href}>{name}</a> : name}</>}
    </span>
  )
}

function Change({ event: { entity, change, fromState, toState, code, reason }, words }: RowProps) {
  const states = stateWords(fromState, toState)
  const coded = code && entity !== 'setting_version' ? code.replace(/[_-]/g, ' ') : null
  return (
    <>
      {changeWords(words, entity, change)}
      {states && <span className="text-muted"> ({states})</span>}
      {coded && <span className="text-muted"> – {coded}</span>}
      {reason && <span className="block whitespace-pre-line break-words text-muted">“{reason}”</span>}
    </>
  )
}
