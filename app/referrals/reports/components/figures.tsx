import { formatMoney } from '#app/shared/money'
import { Bars } from '#app/ui/bars'
import { Section, Stats } from '#app/ui/card'
import { Table, type Column } from '#app/ui/table'
import {
  byProvider,
  costPerStarter,
  funnelLabels,
  liabilityPence,
  percentOf,
  sumOf,
  type Figures,
  type Liability,
  type SiteFigures,
  type SourceFigures,
} from '../figures'
import { sourceWords } from '../source-words'

/** Shares and clicks are another scale. */
const friendStages = ['interested', 'interviewed', 'started', 'retained13', 'retained26'] as const

const count = (number: number) => number.toLocaleString('en-GB')
const NONE = '–'

const percent = (part: number, whole: number) => {
  const share = percentOf(part, whole)
  return share === null ? NONE : `${share}%`
}

/** From shares to half a year in the job, with what it cost for each who stayed. */
export function FunnelSection({ sites, showProviders }: { sites: readonly SiteFigures[]; showProviders: boolean }) {
  const all = sumOf(sites)
  const cost = costPerStarter(all)
  return (
    <Section title="From a share to a colleague" id="funnel">
      <div className="stack">
        <Stats
          label="What came of it"
          items={[
            { label: 'Jobs shared', value: count(all.shares), note: `${count(all.clicks)} clicks on the links` },
            { label: 'Friends started', value: all.started, note: `${all.stillThere} of them are still there` },
            {
              label: 'New to care',
              value: percent(all.newToCare, all.newToCareKnown),
              ...(all.newToCareKnown > 0 && { note: `of ${all.newToCareKnown} of whom it is known` }),
            },
            {
              label: 'Points for each who is still there',
              value: cost === null ? NONE : formatMoney(cost),
            },
          ]}
        />
        <Bars
          title="From interest to 26 weeks"
          unit="friends"
          items={friendStages.map((stage) => ({ label: funnelLabels[stage], value: all[stage] }))}
          note="Friends count from the day of their interest, so the latest have not had time to get far."
        />
        {showProviders && <FunnelTable title="By provider" rows={byProvider(sites)} name={providerOf} />}
        <FunnelTable
          title="By site of the referrer"
          rows={sites}
          name={showProviders ? (row) => `${row.providerName}, ${siteOf(row)}` : siteOf}
        />
        <p className="hint">
          Points: what all of it cost, and what that is for each friend who started and is still there.
        </p>
      </div>
    </Section>
  )
}

const providerOf = ({ providerName }: { providerName: string }) => providerName
const siteOf = ({ siteName }: SiteFigures) => siteName ?? 'No site'

type FunnelTableProps<Row> = { title: string; rows: readonly Row[]; name: (row: Row) => string }

function FunnelTable<Row extends Figures>({ title, rows, name }: FunnelTableProps<Row>) {
  const columns: Column<Row>[] = [
    { label: 'Where', cell: name },
    { label: 'Shares', cell: ({ shares }) => shares, numeric: true },
    { label: 'Clicks', cell: ({ clicks }) => clicks, numeric: true },
    { label: 'Interested', cell: ({ interested }) => interested, numeric: true },
    { label: 'Interviewed', cell: ({ interviewed }) => interviewed, numeric: true },
    { label: 'Started', cell: ({ started }) => started, numeric: true },
    { label: '13 weeks', cell: ({ retained13 }) => retained13, numeric: true },
    { label: '26 weeks', cell: ({ retained26 }) => retained26, numeric: true },
    { label: 'Points', cell: (row) => <Cost row={row} />, numeric: true },
  ]
  return <Table caption={title} showCaption columns={columns} rows={rows} rowKey={name} />
}

function Cost({ row }: { row: Figures }) {
  const each = costPerStarter(row)
  return (
    <>
      {formatMoney(row.pence)}
      {each !== null && <span className="block text-muted">{formatMoney(each)} each</span>}
    </>
  )
}

/** Referred people beside everybody else who applied at the same providers. */
export function SourcesSection({ sources }: { sources: readonly SourceFigures[] }) {
  return (
    <Section title="Beside other ways to find people" id="sources">
      <div className="stack">
        <Bars
          title="Of those who applied, started"
          unit="% of those who applied"
          items={sources.map(({ source, applied, started }) => ({
            label: sourceWords(source),
            value: percentOf(started, applied) ?? 0,
            display: percent(started, applied),
            highlight: source === 'referral',
          }))}
        />
        <Table
          caption="By where people came from"
          rows={sources}
          rowKey={({ source }) => source}
          columns={[
            { label: 'Came from', cell: ({ source }) => sourceWords(source) },
            { label: 'Applied', cell: ({ applied }) => applied, numeric: true },
            { label: 'Started', cell: ({ started }) => started, numeric: true },
            { label: 'Stayed 13 weeks', cell: (row) => stayed(row.retained13, row.due13), numeric: true },
            { label: 'Stayed 26 weeks', cell: (row) => stayed(row.retained26, row.due26), numeric: true },
            { label: 'New to care', cell: (row) => percent(row.newToCare, row.newToCareKnown), numeric: true },
          ]}
        />
        <p className="hint">
          Stayed: known to, of those who started so long ago. New to care: of those of whom it is known.
        </p>
      </div>
    </Section>
  )
}

const stayed = (known: number, due: number) => (due === 0 ? NONE : `${known} of ${due}`)

type Owing = Liability & { providerId: string; providerName: string; fundedBy: string | null }

/** What points will still cost, today. */
export function LiabilitySection({ rows, showProviders }: { rows: readonly Owing[]; showProviders: boolean }) {
  const sum = (of: (row: Owing) => number) => rows.reduce((total, row) => total + of(row), 0)
  return (
    <Section title="What is still to be paid" id="liability">
      <div className="stack">
        <Stats
          label="What is still to be paid"
          items={[
            { label: 'In all', value: formatMoney(sum(liabilityPence)) },
            { label: 'Points not cashed in', value: formatMoney(sum(({ balancePence }) => balancePence)) },
            { label: 'Asked for', value: formatMoney(sum(({ askedPence }) => askedPence)) },
            { label: 'Approved, not paid yet', value: formatMoney(sum(({ approvedPence }) => approvedPence)) },
          ]}
        />
        {showProviders && rows.length > 0 && (
          <Table
            caption="By provider"
            showCaption
            rows={rows}
            rowKey={({ providerId }) => providerId}
            columns={[
              { label: 'Provider', cell: ({ providerName }) => providerName },
              {
                label: 'Paid for by',
                cell: ({ fundedBy }) => (fundedBy === 'council' ? 'The council' : 'The provider'),
              },
              { label: 'Not cashed in', cell: ({ balancePence }) => formatMoney(balancePence), numeric: true },
              { label: 'Asked for', cell: ({ askedPence }) => formatMoney(askedPence), numeric: true },
              { label: 'Approved', cell: ({ approvedPence }) => formatMoney(approvedPence), numeric: true },
              { label: 'In all', cell: (row) => formatMoney(liabilityPence(row)), numeric: true },
            ]}
          />
        )}
        <p className="hint">
          Points that were taken back after they were cashed in come off somebody’s next points. Points of people who
          left without a last payout have lapsed and are not in it.
        </p>
      </div>
    </Section>
  )
}
