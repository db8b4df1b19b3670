import { formatDateTime } from '#app/shared/date-words'
import { Table } from '#app/ui/table'
import { actorWords, changeWords, entityWords, stateWords, type AuditWords } from '../change-words'
import type { AuditEvent } from '../audit-event'

const LINKS: Record<string, (id: string) => string> = {
  provider: (id) => `/council/providers/${id}`,
  council_member: (id) => `/council/staff/${id}`,
}

type AuditTableProps = { events: (Omit<AuditEvent, 'id'> & { id: string })[]; words: AuditWords }

/** Events in words, newest first. Links only where an administrator may go. */
export function AuditTable({ events, words }: AuditTableProps) {
  return (
    <Table
      caption="What happened"
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        { label: 'When', cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(at)}</time> },
        { label: 'What', cell: (event) => <What event={event} words={words} /> },
        { label: 'Change', cell: (event) => <Change event={event} words={words} /> },
        { label: 'By', cell: (event) => <span className="break-words">{actorWords(event)}</span> },
      ]}
    />
  )
}

type RowProps = { event: Omit<AuditEvent, 'id'>; words: AuditWords }

function What({ event: { entity, entityId, about, code }, words }: RowProps) {
  const name = about ?? (entity === 'setting_version' ? code : null)
  const href = about ? LINKS[entity]?.(entityId) : undefined
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
