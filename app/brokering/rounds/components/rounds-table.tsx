import { relativeDay } from '#app/shared/date-words'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { roundStatusLabels, type RoundStatus } from '../round'
import type { RoundLine } from '../round-view'
import { nextStepWords } from '../round-words'

const tones: Record<RoundStatus, Tone> = { draft: 'info', worked_out: 'warn', endorsed: 'good', cancelled: 'neutral' }

export function RoundTag({ status }: { status: RoundStatus }) {
  return <Tag tone={tones[status]}>{roundStatusLabels[status]}</Tag>
}

/** The council's rounds, those still worked on first. */
export function RoundsTable({ rounds, now }: { rounds: readonly RoundLine[]; now: Date }) {
  return (
    <Table
      caption="Matching rounds"
      rows={rounds}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Round', cell: ({ id, name }) => <a href={`/broker/rounds/${id}`}>{name}</a> },
        { label: 'State', cell: ({ status }) => <RoundTag status={status} /> },
        { label: 'What next', cell: (round) => nextStepWords(round.status, round) },
        { label: 'People', cell: ({ people }) => people, numeric: true },
        { label: 'Vacancies', cell: ({ vacancies }) => vacancies, numeric: true },
        { label: 'Placed', cell: ({ placed }) => placed, numeric: true },
        { label: 'Begun', cell: ({ createdAt, createdBy }) => `${relativeDay(createdAt, now)} by ${createdBy}` },
      ]}
    />
  )
}
