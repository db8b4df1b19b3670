import { Section } from '#app/ui/card'
import { Table } from '#app/ui/table'
import { editParts, partKeys } from '../forms/edit-parts'
import type { Difference } from '../scheme-diff'
import { inSentence } from '#app/shared/in-sentence'

/** What a draft changes, part by part. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const parts = partKeys.filter((key) => differences.some(({ part }) => part === key))
  return (
    <div className="stack-lg">
      {parts.map((key) => (
        <Section key={key} title={editParts[key].title} id={key}>
          <Table
            caption={`Changes in ${inSentence(editParts[key].title)}`}
            columns={[
              { label: 'What', cell: ({ what }) => what },
              { label: 'In force now', cell: ({ before }) => <Text text={before} none="Not there" /> },
              { label: 'In the draft', cell: ({ after }) => <Text text={after} none="Taken away" /> },
            ]}
            rows={differences.filter(({ part }) => part === key)}
            rowKey={({ what, before, after }) => `${what} ${before ?? ''} ${after ?? ''}`}
          />
        </Section>
      ))}
    </div>
  )
}

function Text({ text, none }: { text: string | null; none: string }) {
  if (text === null) return <span className="text-muted">{none}</span>
  return <span className="whitespace-pre-line break-words">{text}</span>
}
