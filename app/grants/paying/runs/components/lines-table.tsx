import { formatMoney } from '#app/shared/money'
import type { Page } from '#app/shared/pagination'
import { EmptyState, Section } from '#app/ui/card'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { maskedAccount } from '#app/grants/applying/bank-details/bank-details'
import { accountNameWords } from '#app/grants/applying/bank-details/account-name-words'
import { doubtWords } from '#app/grants/applying/identities/doubt-words'
import { lineStatusLabels, type LineRow } from '../run-view'

const tones: Record<LineRow['status'], Tone> = { ready: 'neutral', paid: 'good', failed: 'bad' }

export function LineTag({ status }: { status: LineRow['status'] }) {
  return <Tag tone={tones[status]}>{lineStatusLabels[status]}</Tag>
}

/** What has to be looked into before this line can go on, and whether its account has changed since. */
export function LineDoubts({ doubts, otherAccount }: Pick<LineRow, 'doubts' | 'otherAccount'>) {
  return (
    <>
      {doubts.length > 0 && (
        <p>
          <Tag tone="warn">To look into</Tag> {doubtWords(doubts)}
        </p>
      )}
      {otherAccount && (
        <p>
          <Tag tone="warn">Account changed</Tag> their application names another account now
        </p>
      )}
    </>
  )
}

const VIEWS = { all: 'All', ready: 'No answer yet', paid: 'Paid', failed: 'The bank could not pay' } as const

type LinesProps = {
  runId: string
  lines: readonly LineRow[]
  page: Page
  view: string
  counts: Record<string, number>
  /** The bank has the file: lines have answers to look for. */
  sent: boolean
}

/** Who is paid: one line for each payee, accounts masked. */
export function LinesTable({ runId, lines, page, view, counts, sent }: LinesProps) {
  const href = `/council/payment-runs/${runId}`
  return (
    <Section title="Who is paid" id="lines">
      <div className="stack">
        {sent && (
          <Tabs
            label="Lines by the bank’s answer"
            items={Object.entries(VIEWS).map(([name, label]) => ({
              href: `${href}?show=${name}#lines`,
              label: `${label} (${(counts[name] ?? 0).toLocaleString('en-GB')})`,
              current: name === view,
            }))}
          />
        )}
        <Table
          caption="Lines of this payment run"
          rows={lines}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={view === 'all' ? 'Nobody is in this run' : 'No such lines'} headingLevel={3}>
              <p>{view === 'all' ? 'The people below are left out, each with the reason.' : 'Choose another view.'}</p>
            </EmptyState>
          }
          columns={[
            { label: 'Line', cell: ({ id, number }) => <a href={`${href}/lines/${id}`}>Line {number}</a> },
            {
              label: 'Who',
              cell: ({ name, instalments, doubts, otherAccount }) => (
                <>
                  {instalments > 1 ? `${name} (${instalments} payments in one)` : name}
                  <LineDoubts doubts={doubts} otherAccount={otherAccount} />
                </>
              ),
            },
            {
              label: 'Account',
              cell: ({ lastDigits, accountName, nameMatch, name }) => (
                <>
                  {maskedAccount(lastDigits)}
                  {nameMatch !== 'equal' && accountName && (
                    <p className="hint">{accountNameWords(accountName, nameMatch, name)}</p>
                  )}
                </>
              ),
            },
            { label: 'Amount', cell: ({ pence }) => formatMoney(pence), numeric: true },
            { label: 'Reference', cell: ({ reference }) => reference },
            ...(sent
              ? [
                  {
                    label: 'Answer',
                    cell: ({ status, failureReason }: LineRow) => (
                      <>
                        <LineTag status={status} />
                        {failureReason && <p className="hint">{failureReason}</p>}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="lines"
          hrefFor={(number) => `${href}?show=${view}&page=${number}#lines`}
        />
      </div>
    </Section>
  )
}
