import { fundedByLabels, type LicensedProvider } from '#app/referrals/programmes/licence'
import { programmeStateWords } from '#app/referrals/programmes/programme-state'
import {
  byProvider,
  costPerStarter,
  funnelLabels,
  liabilityPence,
  sumOf,
  type Figures,
  type Funnel,
  type Liability,
  type SiteFigures,
  type SourceFigures,
  type Uptake,
} from './figures'
import { sourceWords } from './source-words'

const stages = Object.keys(funnelLabels) as (keyof Funnel)[]
const pounds = (pence: number | null) => (pence === null ? '' : (pence / 100).toFixed(2))

const figureCells = (row: Figures) => [
  ...stages.map((stage) => String(row[stage])),
  String(row.stillThere),
  String(row.newToCare),
  String(row.newToCareKnown),
  pounds(row.pence),
  pounds(costPerStarter(row)),
]

const headings = [
  'Provider',
  'Site of the referrer',
  ...stages.map((stage) => funnelLabels[stage]),
  'Started and not left',
  'New to care',
  'Known whether new to care',
  'Cost of points (£)',
  'Cost for each who is still there (£)',
]

type Report = {
  sites: readonly SiteFigures[]
  sources: readonly SourceFigures[]
  liabilities: readonly (Liability & { providerName: string })[]
}

/** All figures of a page as rows of cells, table after table with an empty row between. */
export function reportCells({ sites, sources, liabilities }: Report): string[][] {
  const providers = byProvider(sites)
  const site = ({ siteName }: SiteFigures) => siteName ?? 'No site'
  return [
    headings,
    ...sites.map((row) => [row.providerName, site(row), ...figureCells(row)]),
    ...(providers.length > 1 ? providers.map((row) => [row.providerName, 'All sites', ...figureCells(row)]) : []),
    ['All', 'All sites', ...figureCells(sumOf(sites))],
    [],
    [
      'Where people came from',
      'Applied',
      'Started',
      '13 weeks over',
      'Known to have stayed 13 weeks',
      '26 weeks over',
      'Known to have stayed 26 weeks',
      'New to care',
      'Known whether new to care',
    ],
    ...sources.map((row) => [
      sourceWords(row.source),
      ...[row.applied, row.started, row.due13, row.retained13, row.due26, row.retained26].map(String),
      ...[row.newToCare, row.newToCareKnown].map(String),
    ]),
    [],
    [
      'Provider',
      'Balances (points)',
      'Balances (£)',
      'Asked for (£)',
      'Approved and not paid (£)',
      'All (£)',
      'Owed by referrers (points)',
    ],
    ...liabilities.map((row) => [
      row.providerName,
      String(row.balancePoints),
      pounds(row.balancePence),
      pounds(row.askedPence),
      pounds(row.approvedPence),
      pounds(liabilityPence(row)),
      String(row.owedPoints),
    ]),
  ]
}

/** Who takes part, as rows of cells. */
export function uptakeCells(uptake: Uptake, licences: readonly LicensedProvider[]): string[][] {
  const { providers, licensed, running, seats, referrers, sharing } = uptake
  return [
    ['Verified providers', 'Licensed', 'Programmes running', 'Seats', 'Referrers', 'Shared a job in the last 30 days'],
    [providers, licensed, running, seats, referrers, sharing].map(String),
    [],
    ['Provider', 'Programme', 'Licence from', 'Last day', 'Points paid for by', 'Seats taken', 'Seats'],
    ...licences.map(({ provider, state, licence: { startsOn, endsOn, fundedBy, seats: given }, seatsTaken }) => [
      provider,
      programmeStateWords[state].label,
      startsOn,
      endsOn,
      fundedByLabels[fundedBy],
      String(seatsTaken),
      String(given),
    ]),
  ]
}
