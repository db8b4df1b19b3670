import type { AdvertUnderFloor } from '#app/jobs/pay/coming/coming-floor'
import { formatDate } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Table } from '#app/ui/table'

/** Live adverts that the next legal minimum overtakes: their providers are told, and they come off the portal on its day. */
export function UnderpaidAdverts({ adverts }: { adverts: readonly AdvertUnderFloor[] }) {
  if (adverts.length === 0) return null
  return (
    <Section title="Pay below a coming minimum">
      <p>
        Their providers have been told. An advert that is not changed before the date becomes a draft on it, by itself.
      </p>
      <Table
        caption="Adverts whose pay is below a legal minimum"
        rows={adverts}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Advert', cell: ({ id, title }) => <a href={`/council/moderation/${id}`}>{title}</a> },
          { label: 'Provider', cell: ({ provider }) => provider },
          { label: 'Comes off on', cell: ({ floor }) => (floor.isNow ? 'Today' : formatDate(floor.from)) },
          { label: 'Why', cell: ({ floor }) => floor.sentence },
        ]}
      />
    </Section>
  )
}
