import { Bars } from '#app/ui/bars'
import { Table } from '#app/ui/table'
import { counted } from '#app/shared/counted'
import { equalityQuestions, type EqualityQuestion } from '../equality-answers'
import {
  answerWords,
  referredStageLabels,
  referredStages,
  toldShares,
  type ReferredCounts,
  type ReferredStage,
} from '../referred-counts'

/** Applicants whom a friend told about the job beside all others, a chart and a table for each question. */
export function ReferredTables({
  counts,
}: {
  counts: readonly { question: EqualityQuestion; groups: ReferredCounts[] }[]
}) {
  return counts.map(({ question, groups }) => (
    <div key={question} className="stack">
      <ToldChart question={question} groups={groups} />
      <Table
        caption={equalityQuestions[question].legend}
        showCaption
        rows={groups}
        rowKey={({ answer }) => answer}
        columns={[
          { label: 'Group', cell: ({ answer }) => answerWords(question, answer) },
          ...referredStages.map((stage) => ({
            label: referredStageLabels[stage],
            cell: (row: ReferredCounts) => sides(row, stage),
          })),
        ]}
      />
    </div>
  ))
}

/** One group alone has nothing to stand beside. */
function ToldChart({ question, groups }: { question: EqualityQuestion; groups: readonly ReferredCounts[] }) {
  const shares = toldShares(groups)
  if (shares.length < 2) return null
  return (
    <Bars
      title={`${equalityQuestions[question].legend} Of those who applied, told by a friend`}
      unit="% of those who applied"
      items={shares.map(({ answer, percent }) => ({
        label: answerWords(question, answer),
        value: percent,
        display: `${percent}%`,
      }))}
    />
  )
}

function sides(row: ReferredCounts, stage: ReferredStage): string {
  const { referred, others } = row[stage]
  return referred === null || others === null
    ? 'too few to tell'
    : `${referred} told by a friend, ${counted(others, 'other')}`
}
