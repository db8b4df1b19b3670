import { formatDateTime } from '#app/shared/date-words'
import { Tag, type Tone } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { editParts, partKeys } from '../forms/edit-parts'
import type { Decided } from '../scheme-diff'

type Standing = 'draft' | 'planned' | 'in-force' | 'past'
type VersionRow = {
  version: number
  standing: Standing
  inForceFrom: Date | null
  publishedAt: Date | null
  publishedBy: string | null
}

const standings: Record<Standing, { word: string; tone: Tone }> = {
  draft: { word: 'Draft', tone: 'info' },
  planned: { word: 'Planned', tone: 'accent' },
  'in-force': { word: 'In force', tone: 'good' },
  past: { word: 'Past', tone: 'neutral' },
}

export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag tone={standings[standing].tone}>{standings[standing].word}</Tag>
}

/** Every version of a scheme, newest first. */
export function VersionTable({ schemeId, versions }: { schemeId: string; versions: readonly VersionRow[] }) {
  return (
    <Table
      caption="Versions of this scheme"
      columns={[
        {
          label: 'Version',
          cell: ({ version }) => (
            <a href={`/council/schemes/${schemeId}/preview?version=${version}`}>Version {version}</a>
          ),
        },
        { label: 'Standing', cell: ({ standing }) => <StandingTag standing={standing} /> },
        { label: 'In force from', cell: ({ inForceFrom }) => (inForceFrom ? formatDateTime(inForceFrom) : '–') },
        {
          label: 'Published',
          cell: ({ publishedAt, publishedBy }) =>
            publishedAt ? `${formatDateTime(publishedAt)}${publishedBy ? ` by ${publishedBy}` : ''}` : '–',
        },
      ]}
      rows={versions}
      rowKey={({ version }) => String(version)}
    />
  )
}

/** All that a version decides, part by part. */
export function DecidedList({ decided, headingLevel }: { decided: readonly Decided[]; headingLevel: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="stack">
      {partKeys.map((key) => {
        const items = decided.filter(({ part }) => part === key)
        return (
          <div key={key} className="stack">
            <Heading>{editParts[key].title}</Heading>
            {items.length === 0 ? (
              <p className="text-muted">Nothing.</p>
            ) : (
              <SummaryList
                items={items.map(({ what, text }, i) => ({
                  label: items.filter((item) => item.what === what).length > 1 ? `${what} ${ordinal(items, i)}` : what,
                  value: <span className="whitespace-pre-line break-words">{text}</span>,
                }))}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Which of those that are called the same. */
function ordinal(items: readonly Decided[], index: number): number {
  return items.slice(0, index + 1).filter(({ what }) => what === items[index]!.what).length
}
