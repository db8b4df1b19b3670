import { Table } from '#app/ui/table'
import { Chip } from '#app/ui/status'
import type { ApplicantRow } from '../applicant'
import { applicantName, waitingWords } from '../applicant-words'

/** Who waits for an answer, longest first; the start of the provider's day. */
export function WaitingList({ rows, now }: { rows: readonly ApplicantRow[]; now: Date }) {
  return (
    <Table
      caption="Applicants waiting for an answer"
      columns={[
        {
          label: 'Applicant',
          cell: (row) => (
            <>
              <a href={`/provider/applications/${row.id}`}>{applicantName(row.name)}</a>{' '}
              {!row.seen && <Chip tone="accent">Not read yet</Chip>}
            </>
          ),
        },
        { label: 'Job', cell: (row) => row.vacancyTitle },
        { label: 'Since', cell: (row) => <strong>{waitingWords(row.submittedAt, now)}</strong> },
        { label: 'From work', cell: (row) => row.distance ?? <span className="text-muted">Not known</span> },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
