import { relativeDay } from '#app/shared/date-words'
import { Table } from '#app/ui/table'
import { Tag, type Tone } from '#app/ui/status'
import { providerKindLabels, providerStatusWords, type ProviderStatus } from '#app/organisations/providers/provider'
import type { ListedProvider } from '../council-view'

const TONES: Record<ProviderStatus, Tone> = { applied: 'warn', verified: 'good', refused: 'bad', suspended: 'bad' }

/** A provider's standing, in words, colour and icon. */
export function ProviderStatusTag({ status }: { status: ProviderStatus }) {
  return <Tag tone={TONES[status]}>{providerStatusWords[status].label}</Tag>
}

/** The council's providers, as a table that becomes cards on a phone. */
export function CouncilProviderList({ providers, now }: { providers: ListedProvider[]; now: Date }) {
  return (
    <Table
      caption="Providers"
      rows={providers}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Provider', cell: ({ id, name }) => <a href={`/council/providers/${id}`}>{name}</a> },
        { label: 'Status', cell: ({ status }) => <ProviderStatusTag status={status} /> },
        { label: 'Kind', cell: ({ kind }) => providerKindLabels[kind] },
        {
          label: 'Place',
          cell: ({ town, sites }) => (sites > 1 ? `${town} and ${sites - 1} more` : (town ?? 'No site')),
        },
        { label: 'Approved vacancies', numeric: true, cell: ({ vacancies }) => vacancies },
        { label: 'Registered', cell: ({ createdAt }) => relativeDay(createdAt, now) },
      ]}
    />
  )
}
