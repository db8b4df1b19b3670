import { formatDateTime } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Timeline } from '#app/ui/summary'
import { settingDifferences } from '../settings'

export type HistoryVersion = { version: number; value: unknown; at: Date; by: string | null }

type SettingHistoryProps = {
  /** Newest first. */
  history: HistoryVersion[]
  /** Names an entry as staff know it: "Link colour, light". */
  nameOf?: (what: string) => string
}

/** Who changed a section, when, and what. */
export function SettingHistory({ history, nameOf = (what) => what }: SettingHistoryProps) {
  return (
    <Section title="History" id="history">
      {history.length === 0 && <p className="text-muted">Nobody has changed this yet.</p>}
      <Timeline
        items={history.map(({ version, value, at, by }, index) => {
          const before = history[index + 1]
          // The oldest version on the page may have had others before it; what nobody made is what there was at first.
          const isComparable = before !== undefined || (version === 1 && by !== null)
          const differences = isComparable ? settingDifferences(before?.value ?? null, value) : []
          return {
            key: String(version),
            title: by === null ? 'As it was set up' : `Version ${version}`,
            at: at.toISOString(),
            when: formatDateTime(at),
            by,
            detail: (
              <ul>
                {differences.map((difference) => (
                  <li key={difference.what} className="break-words">
                    <Difference {...difference} what={nameOf(difference.what)} />
                  </li>
                ))}
              </ul>
            ),
          }
        })}
      />
    </Section>
  )
}

function Difference({ what, before, after }: { what: string; before: string | null; after: string | null }) {
  if (before === null)
    return (
      <>
        {what}: added{what.endsWith(after ?? '') ? '' : `, ${after}`}
      </>
    )
  if (after === null) return <>{what}: taken away</>
  return (
    <>
      {what}: {before} → {after}
    </>
  )
}
