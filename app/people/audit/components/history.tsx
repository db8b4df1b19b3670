import { formatDateTime } from '#app/shared/date-words'
import { Timeline } from '#app/ui/summary'
import { actorWords, changeWords } from '../change-words'
import type { HistoryEntry } from '../audit-event'

/** What happened to one thing, for the people who decide about it. */
export function History({ entity, entries }: { entity: string; entries: HistoryEntry[] }) {
  if (entries.length === 0) return <p className="text-muted">Nothing has been recorded yet.</p>
  return (
    <Timeline
      items={entries.map((entry) => {
        const words = changeWords(entity, entry.change)
        return {
          key: entry.id,
          title: words.charAt(0).toUpperCase() + words.slice(1),
          at: entry.at.toISOString(),
          when: formatDateTime(entry.at),
          by: actorWords(entry),
          detail: entry.reason,
        }
      })}
    />
  )
}
