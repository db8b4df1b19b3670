import { grantsAuditWords } from '#app/grants/audit-words'
import { History } from '#app/people/audit/components/history'
import type { HistoryEntry } from '#app/people/audit/audit-event'
import type { Page } from '#app/shared/pagination'
import { formatDateTime } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { counted } from '#app/shared/counted'
import { RUN_ENTITY } from '../payment-run'
import type { RunStep } from '../policy/run-policy'
import type { ExclusionRow, LineRow, RunView } from '../run-view'
import { nextWords } from '../run-words'
import { ExclusionsTable } from './exclusions-table'
import { LinesTable } from './lines-table'
import { RunSteps } from './run-steps'
import { RunTotals } from './run-totals'

type RunPageProps = {
  run: RunView
  now: Date
  steps: readonly RunStep[]
  /** What comes next, for whoever looks. */
  next: string | null
  /** Due since the run was built. */
  newlyDue: number
  mayChange: boolean
  view: string
  lines: { lines: LineRow[]; page: Page; counts: Record<string, number> }
  exclusions: { rows: ExclusionRow[]; page: Page }
  history: HistoryEntry[]
  problem: string | null
}

/** A run from putting it together to the bank's last answer. */
export function RunPage(props: RunPageProps) {
  const { run, now, steps, next, newlyDue, mayChange, view, lines, exclusions, history, problem } = props
  const { id, status } = run
  const sent = status === 'exported' || status === 'part_confirmed' || status === 'reconciled'
  return (
    <div className="stack-lg">
      {problem && (
        <Notice kind="bad" flash>
          <p>{problem}</p>
        </Notice>
      )}
      {next && <p className="lead">{next}</p>}
      <p className={next ? undefined : 'lead'}>{nextWords[status]}</p>
      {newlyDue > 0 && (
        <Notice kind="info">
          <p>
            {newlyDue === 1 ? 'One more payment is' : `${newlyDue.toLocaleString('en-GB')} more payments are`} due since
            this run was built. Build it again to take {newlyDue === 1 ? 'it' : 'them'} in.
          </p>
        </Notice>
      )}
      <RunSteps run={run} steps={steps} />
      <RunTotals run={run} now={now} />
      <LinesTable runId={id} {...lines} view={view} sent={sent} />
      <ExclusionsTable runId={id} {...exclusions} mayChange={mayChange} open={status === 'open'} />
      {run.confirmations.length > 0 && (
        <Section title="The bank’s answers" id="answers">
          <ul>
            {run.confirmations.map((answer) => (
              <li key={answer.id}>
                {formatDateTime(answer.at)}, uploaded by {answer.by}: {answer.paidLines} paid, {answer.failedLines}{' '}
                failed
              </li>
            ))}
          </ul>
        </Section>
      )}
      {run.fileSha256 && (
        <Section title="Who downloaded the file" id="downloads">
          {run.downloads.length === 0 ? (
            <p>Nobody yet.</p>
          ) : (
            <ul>
              {run.downloads.map((download) => (
                <li key={download.id}>
                  {download.by}, {formatDateTime(download.at)}
                </li>
              ))}
            </ul>
          )}
          {run.downloadCount > run.downloads.length && (
            <p>And {counted(run.downloadCount - run.downloads.length, 'time')} before.</p>
          )}
        </Section>
      )}
      <Section title="What happened" id="history">
        <History entity={RUN_ENTITY} entries={history} words={grantsAuditWords} />
      </Section>
    </div>
  )
}
