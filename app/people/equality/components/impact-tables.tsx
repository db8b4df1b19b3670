import { Section } from '#app/ui/card'
import { Bars } from '#app/ui/bars'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { equalityQuestions, type EqualityQuestion } from '../equality-answers'
import { fourFifths, impactSentence, type GroupCounts, type ImpactRow, type ImpactVerdict } from '../four-fifths'
import { percentWords, peopleWords } from '../impact-words'

const measures = [
  { measure: 'introduced', label: 'Introduced to an employer' },
  { measure: 'hired', label: 'Hired' },
] as const

const verdictLooks: Record<ImpactVerdict, { label: string; tone: Tone }> = {
  highest: { label: 'Highest', tone: 'good' },
  fine: { label: 'Within four fifths', tone: 'good' },
  below: { label: 'Below four fifths', tone: 'warn' },
  'too-few': { label: 'Too few to say', tone: 'neutral' },
  'not-compared': { label: 'Not compared', tone: 'neutral' },
}

type QuestionProps = { question: EqualityQuestion; groups: readonly GroupCounts[] }

/** One question: for both measures a chart of the groups' rates, and what the four-fifths rule says of each. */
export function ImpactQuestion({ question, groups }: QuestionProps) {
  const options: Record<string, string> = equalityQuestions[question].options
  const label = (answer: string) => options[answer] ?? answer
  return (
    <Section title={equalityQuestions[question].legend} id={question}>
      <div className="grid gap-8">
        {measures.map(({ measure, label: title }) => (
          <Measure key={measure} title={title} rows={fourFifths(groups, measure)} label={label} />
        ))}
      </div>
    </Section>
  )
}

type MeasureProps = { title: string; rows: ImpactRow[]; label: (answer: string) => string }

function Measure({ title, rows, label }: MeasureProps) {
  const shown = rows.filter(({ rate }) => rate !== null)
  return (
    <div className="stack min-w-0">
      {shown.length > 0 && (
        <Bars
          title={title}
          unit="of those who registered"
          items={shown.map((row) => ({
            label: label(row.answer),
            value: Math.round((row.rate ?? 0) * 100),
            display: percentWords(row.rate),
            highlight: row.verdict === 'below',
          }))}
        />
      )}
      <Table
        caption={`${title}: what the four-fifths rule says`}
        showCaption
        rows={rows}
        rowKey={({ answer }) => answer}
        columns={[
          { label: 'Group', cell: ({ answer }) => label(answer) },
          { label: 'Registered', cell: ({ registered }) => peopleWords(registered), numeric: true },
          { label: 'Came so far', cell: ({ reached }) => peopleWords(reached), numeric: true },
          {
            label: 'Four-fifths rule',
            cell: (row) => (
              <div className="stack-s">
                <Tag tone={verdictLooks[row.verdict].tone}>{verdictLooks[row.verdict].label}</Tag>
                <p className="hint">{impactSentence(row)}</p>
              </div>
            ),
          },
        ]}
      />
    </div>
  )
}
