import { formatDateTime } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { SummaryList } from '#app/ui/summary'
import { payDayWords } from '../../files/pay-day'
import type { RunStatus } from '../payment-run'

type Run = {
  lineCount: number
  totalPence: number
  status: RunStatus
  payOn: LocalDate
  plannedOn: LocalDate | null
  paidAfter: number
  builtBy: string
  builtAt: Date
  lockedBy: string | null
  lockedAt: Date | null
  authorisedBy: string | null
  authorisedAt: Date | null
  exportedAt: Date | null
  fileSha256: string | null
}

/** The control totals of a run, and who has done what. */
export function RunTotals({ run, now }: { run: Run; now: Date }) {
  const done = (by: string | null, at: Date | null) => (by && at ? `${by}, ${formatDateTime(at)}` : 'Nobody yet')
  return (
    <SummaryList
      items={[
        { label: 'Payments', value: run.lineCount.toLocaleString('en-GB') },
        { label: 'Total', value: <strong>{formatMoney(run.totalPence)}</strong> },
        { label: 'Pays on', value: payDayWords(run, now) },
        { label: 'Begun by', value: done(run.builtBy, run.builtAt) },
        { label: 'Locked by', value: done(run.lockedBy, run.lockedAt) },
        { label: 'Authorised by', value: done(run.authorisedBy, run.authorisedAt) },
        ...(run.exportedAt ? [{ label: 'Exported', value: formatDateTime(run.exportedAt) }] : []),
        ...(run.fileSha256
          ? [{ label: 'SHA-256 of the file', value: <code className="break-all">{run.fileSha256}</code> }]
          : []),
      ]}
    />
  )
}
