import { Table } from '#app/ui/table'
import { equalityQuestions, type EqualityQuestion } from '../equality-answers'
import {
  answerWords,
  referredStageLabels,
  referredStages,
  type ReferredCounts,
  type ReferredStage,
} from '../referred-counts'

/** Applicants whom a friend told about the job beside all others, one table for each question. */
export function ReferredTables({
  counts,
}: {
  counts: readonly { question: EqualityQuestion; groups: ReferredCounts[] }[]
}) {
  return counts.map(({ question, groups }) => (
    <Table
      key={question}
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
  ))
}

function sides(row: ReferredCounts, stage: ReferredStage): string {
  const { referred, others } = row[stage]
  return referred === null || others === null ? 'too few to tell' : `${referred} told by a friend, ${others} others`
}
