import { formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { pointsWords } from '#app/referrals/points/points-words'
import type { ExportLine, ExportView, NextExport } from '../export-view'
import { CashInTag } from './cash-in-tag'

const pathOf = (id: string) => `/provider/referrals/exports/${id}`

/** A file for payroll: what is in it, how to know it again, and what became of it. */
export function ExportPage({ file, problem }: { file: ExportView; problem: string | null }) {
  const { id, lineCount, points, pence, exportedAt, exportedBy, sha256 } = file
  return (
    <div className="stack-lg">
      {problem && (
        <Notice kind="bad" flash>
          <p>{problem}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: 'Payments', value: lineCount.toLocaleString('en-GB') },
          { label: 'Points', value: points.toLocaleString('en-GB') },
          { label: 'Total', value: `${formatMoney(pence)} before tax` },
          { label: 'Made', value: `${formatDateTime(exportedAt)}, by ${exportedBy}` },
          { label: 'SHA-256 of the file', value: <code className="break-all">{sha256}</code> },
        ]}
      />
      <div className="stack">
        <p>
          <ActionButton action={`${pathOf(id)}/file.csv`} kind="secondary" icon="download">
            Download the file
          </ActionButton>
        </p>
        <p className="text-muted">It is the same file each time. Every download is written down.</p>
      </div>
      <Waiting file={file} />
      <Section title="What is in it" id="lines">
        <Lines file={file} />
      </Section>
    </div>
  )
}

function Waiting({ file: { id, waiting } }: { file: ExportView }) {
  if (waiting.count === 0)
    return waiting.own ? (
      <p>Only yours is left. A colleague says when it is paid.</p>
    ) : (
      <p>Nothing is waiting any longer.</p>
    )
  return (
    <Section title="When payroll has paid" id="paid">
      <p className="mb-4">
        First open each payment that payroll could not make, and say so there. Then mark the others as paid:{' '}
        {waiting.count === 1 ? 'one payment' : `${waiting.count} payments`}, {formatMoney(waiting.pence)}.
        {waiting.own && ' Yours is not among them: a colleague marks it.'}
      </p>
      <ActionButton action={pathOf(id)} fields={{ intent: 'pay' }} icon="check">
        {waiting.count === 1 ? 'It is paid' : 'They are all paid'}
      </ActionButton>
    </Section>
  )
}

function Lines({ file: { id, lines, page } }: { file: ExportView }) {
  return (
    <>
      <Table<ExportLine>
        caption="Payments in this file"
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { label: 'Who', cell: (line) => <a href={`/provider/referrals/cash-ins/${line.id}`}>{line.name}</a> },
          { label: 'Payroll number', cell: ({ payrollNumber }) => payrollNumber || '–' },
          { label: 'Points', cell: (line) => line.points.toLocaleString('en-GB'), numeric: true },
          { label: 'Worth', cell: (line) => formatMoney(line.pence), numeric: true },
          { label: 'State', cell: ({ status }) => <CashInTag status={status} /> },
        ]}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="payments"
        hrefFor={(number) => `${pathOf(id)}?page=${number}#lines`}
      />
    </>
  )
}

/** What the next file will hold, before it is made. */
export function NextExportFacts({ next }: { next: NextExport }) {
  const { count, points, pence, unnumbered } = next
  const more = unnumbered.count - unnumbered.names.length
  return (
    <div className="stack">
      <p className="lead">
        {count === 1 ? 'One payment' : `${count.toLocaleString('en-GB')} payments`}, {formatMoney(pence)} for{' '}
        {pointsWords(points)}.
      </p>
      {unnumbered.count > 0 && (
        <Notice kind="warn" title="Without a payroll number">
          <p>
            {unnumbered.names.join(', ')}
            {more > 0 && ` and ${more} more`}. Payroll will have to find them by name.{' '}
            <a href="/provider/referrals/people">Add their numbers first</a>
          </p>
        </Notice>
      )}
      <p>
        The file names each person with their payroll number, the points and the amount before tax. What is in it cannot
        be changed afterwards.
      </p>
    </div>
  )
}
