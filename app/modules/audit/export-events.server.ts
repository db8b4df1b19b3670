import { stringify } from 'csv-stringify'
import { Readable } from 'node:stream'
import type { Reader } from '#app/platform/database/client.server'
import { formatDateTime } from '#app/shared/date-words'
import type { AuditEvent } from './audit-event'
import type { AuditFilter } from './audit-filter'
import { actorWords, changeWords, entityWords } from './change-words'
import { auditEvents } from './queries.server'

const BATCH = 1000
/** About 15 MB. Whoever needs more exports one year after the other. */
const MOST_EXPORTED = 100_000

const columns = [
  'event',
  'time (UTC)',
  'time (UK)',
  'what',
  'which',
  'change',
  'from',
  'to',
  'code',
  'reason',
  'by',
] as const

/**
 * A council's events as CSV, newest first, read and sent in batches. Cells that a spreadsheet would run as a formula are
 * made harmless.
 */
export function exportEvents(
  db: Reader,
  { councilId, filter, most = MOST_EXPORTED }: { councilId: string; filter: AuditFilter; most?: number },
): ReadableStream<Uint8Array> {
  async function* rows() {
    yield [...columns]
    let before = filter.before
    let left = most
    while (left > 0) {
      const events = await auditEvents(db, { councilId, filter: { ...filter, before }, limit: Math.min(BATCH, left) })
      for (const event of events) yield cells(event)
      if (events.length < BATCH) return
      left -= events.length
      before = events.at(-1)!.id
    }
  }
  const csv = Readable.from(rows()).pipe(stringify({ bom: true, escape_formulas: true }))
  return Readable.toWeb(csv) as ReadableStream<Uint8Array>
}

function cells(event: AuditEvent): string[] {
  const { id, at, entity, entityId, change, fromState, toState, code, reason, about } = event
  return [
    id.toString(),
    at.toISOString(),
    formatDateTime(at),
    entityWords(entity),
    about ?? (entity === 'setting_version' && code ? code : entityId),
    changeWords(entity, change),
    fromState ?? '',
    toState ?? '',
    code ?? '',
    reason ?? '',
    actorWords(event),
  ]
}
