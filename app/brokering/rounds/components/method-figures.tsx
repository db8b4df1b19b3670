import { scoreWords } from '#app/brokering/matching/words'
import { ActionButton } from '#app/ui/button'
import { Details } from '#app/ui/summary'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { RoundComparison } from '../methods/comparison'
import { methodLabels, roundMethods, type RoundMethod } from '../round'
import type { RoundView } from '../round-view'
import { ordinal } from '../round-words'
import { inSentence } from '#app/shared/in-sentence'

type FiguresProps = { round: RoundView; comparison: RoundComparison; mayChange: boolean }

/** The three results side by side; the broker begins from one of them. */
export function MethodFigures({ round, comparison, mayChange }: FiguresProps) {
  const mean = (value: number | null) => (value === null ? 'none' : value.toFixed(1))
  const score = (tenths: number | null) => (tenths === null ? 'none' : scoreWords(tenths))
  return (
    <Table
      caption="The three methods side by side"
      rows={roundMethods}
      rowKey={(method) => method}
      columns={[
        {
          label: 'Method',
          cell: (method) => (
            <>
              {methodLabels[method].label}
              <p className="hint font-normal">{methodLabels[method].about}</p>
            </>
          ),
        },
        { label: 'Placed', cell: (method) => comparison.figures[method].placed, numeric: true },
        { label: 'Unplaced', cell: (method) => comparison.figures[method].unplaced.length, numeric: true },
        {
          label: 'Average choice of candidates',
          cell: (method) => mean(comparison.figures[method].averageRank),
          numeric: true,
        },
        {
          label: 'Average choice of vacancies',
          cell: (method) => mean(comparison.figures[method].averageVacancyRank),
          numeric: true,
        },
        { label: 'Average score', cell: (method) => score(comparison.figures[method].averageScore), numeric: true },
        {
          label: 'Begin from it',
          hideLabel: true,
          cell: (method) => <BeginFrom method={method} round={round} mayChange={mayChange} />,
        },
      ]}
    />
  )
}

function BeginFrom({ method, round, mayChange }: { method: RoundMethod; round: RoundView; mayChange: boolean }) {
  if (round.method === method) return <Tag tone="good">Used now</Tag>
  if (!mayChange) return null
  return (
    <ActionButton
      action={`/broker/rounds/${round.id}`}
      fields={{ intent: 'begin-from', method }}
      kind="secondary"
      size="small"
    >
      Use this<span className="visually-hidden">: {methodLabels[method].label}</span>
    </ActionButton>
  )
}

/** Who would be better off under another method than under "stable, best for candidates". */
export function BetterOff({ round, comparison }: { round: RoundView; comparison: RoundComparison }) {
  const names = new Map(round.people.map(({ candidateId, name }) => [candidateId, name]))
  const titles = new Map(round.vacancies.map(({ vacancyId, title }) => [vacancyId, title]))
  const where = (standing: { vacancyId: string; rank: number | null } | null) =>
    standing
      ? `${titles.get(standing.vacancyId) ?? 'a vacancy'}${standing.rank === null ? '' : `, ${ordinal(standing.rank)} choice`}`
      : 'no place'
  return (
    <div className="stack">
      {(['vacancy', 'placements'] as const).map((method) => {
        const differences = comparison.differences[method]
        const better = differences.filter(({ betterOff }) => betterOff === 'there').length
        const worse = differences.filter(({ betterOff }) => betterOff === 'here').length
        return (
          <Details key={method} summary={`${methodLabels[method].label}: ${betterWords(better, worse)}`}>
            <Table
              caption={`${methodLabels[method].label}, compared with ${inSentence(methodLabels.candidate.label)}`}
              rows={differences}
              rowKey={({ candidateId }) => candidateId}
              empty={<p>Both put everybody in the same place.</p>}
              columns={[
                { label: 'Candidate', cell: ({ candidateId }) => names.get(candidateId) ?? 'Somebody' },
                { label: 'Best for candidates', cell: ({ here }) => where(here) },
                { label: methodLabels[method].label, cell: ({ there }) => where(there) },
                {
                  label: 'Better off',
                  cell: ({ betterOff }) => (betterOff === 'there' ? 'with this one' : 'with best for candidates'),
                },
              ]}
            />
          </Details>
        )
      })}
    </div>
  )
}

function betterWords(better: number, worse: number): string {
  if (better === 0 && worse === 0) return 'everybody has the same place as with “best for candidates”'
  const people = (count: number) => (count === 1 ? '1 candidate' : `${count} candidates`)
  return `${people(better)} better off, ${people(worse)} worse off than with “best for candidates”`
}
