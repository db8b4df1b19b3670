import { formatDateTime } from '#app/shared/date-words'
import { Timeline } from '#app/ui/summary'
import { actorWords, changeWords, type AuditWords } from '../change-words'
import type { HistoryEntry } from '../audit-event'
import { atStart } from '#app/shared/in-sentence'

type HistoryProps = { entity: string; entries: HistoryEntry[]; words: AuditWords }

/** What happened to one thing, for the people who decide about it. */
export function History({ entity, entries, words }: HistoryProps) {
  if (entries.length === 0) return <p className="text-muted">Nothing has been recorded yet.</p>
  return (
    <Timeline
      items={entries.map((entry) => {
        const change = changeWords(words, entity, entry.change)
        return {
          key: entry.id,
          title: atStart(change),
          at: entry.at.toISOString(),
          when: formatDateTime(entry.at),
          by: actorWords(entry),
          detail: entry.reason,
        }
      })}
    />
  )
}
