import { csvStream } from '#app/platform/csv-stream.server'
import type { Reader } from '#app/platform/database/client.server'
import { formatDateTime } from '#app/shared/date-words'
import type { AuditEvent } from './audit-event'
import type { AuditFilter } from './audit-filter'
import { actorWords, changeWords, entityWords, type AuditWords } from './change-words'
import { manyAuditEvents } from './queries.server'

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
 * A council's events as CSV, newest first, read and sent in batches: the next is asked for when the one before was taken.
 * What happens meanwhile is newer than the first row, so it is not in it.
 */
export function exportEvents(
  db: Reader,
  {
    councilId,
    filter,
    words,
    most = MOST_EXPORTED,
    signal,
  }: { councilId: string; filter: AuditFilter; words: AuditWords; most?: number; signal?: AbortSignal | undefined },
): ReadableStream<Uint8Array> {
  async function* pages() {
    let titles: string[][] = [[...columns]]
    let before = filter.before
    let left = most
    while (left > 0) {
      const limit = Math.min(BATCH, left)
      const events = await manyAuditEvents(db, { councilId, filter: { ...filter, before }, limit })
      yield [...titles, ...events.map((event) => cells(event, words))]
      if (events.length < limit) return
      titles = []
      left -= events.length
      before = events.at(-1)!.id
    }
  }
  return csvStream(pages(), { signal })
}

function cells(event: AuditEvent, words: AuditWords): string[] {
  const { id, at, entity, entityId, change, fromState, toState, code, reason, about } = event
  return [
    id.toString(),
    at.toISOString(),
    formatDateTime(at),
    entityWords(words, entity),
    about ?? (entity === 'setting_version' && code ? code : entityId),
    changeWords(words, entity, change),
    fromState ?? '',
    toState ?? '',
    code ?? '',
    reason ?? '',
    actorWords(event),
  ]
}
