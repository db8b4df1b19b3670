import { fundedByLabels, type LicensedProvider } from '#app/referrals/programmes/licence'
import { programmeStateWords, type ProgrammeState } from '#app/referrals/programmes/programme-state'
import { formatDate } from '#app/shared/date-words'
import { Section, Stats } from '#app/ui/card'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { counted } from '#app/shared/counted'
import type { Uptake } from '../figures'

/** Who takes part. */
export function UptakeStats({ uptake }: { uptake: Uptake }) {
  const { providers, licensed, running, seats, referrers, sharing } = uptake
  return (
    <Stats
      label="Who takes part"
      items={[
        {
          label: 'Programmes running',
          value: running,
          note: `${licensed} licensed, of ${providers} verified providers`,
        },
        { label: 'Referrers', value: referrers, note: `of ${counted(seats, 'seat')}` },
        { label: 'Shared a job in the last 30 days', value: sharing },
      ]}
    />
  )
}

const tones: Partial<Record<ProgrammeState, Tone>> = { running: 'good', 'licence-ended': 'warn', paused: 'warn' }

/** Every licence there is or was, with how far each has got. */
export function LicenceTable({ licences }: { licences: readonly LicensedProvider[] }) {
  return (
    <Section title="Licences" id="licences">
      <Table
        caption="Providers with a licence"
        rows={licences}
        rowKey={({ providerId }) => providerId}
        empty={<p>No provider has a licence yet.</p>}
        columns={[
          {
            label: 'Provider',
            cell: ({ providerId, provider }) => <a href={`/council/referrals/${providerId}`}>{provider}</a>,
          },
          {
            label: 'Programme',
            cell: ({ state }) => <Tag tone={tones[state] ?? 'neutral'}>{programmeStateWords[state].label}</Tag>,
          },
          { label: 'From', cell: ({ licence }) => formatDate(licence.startsOn) },
          { label: 'Last day', cell: ({ licence }) => formatDate(licence.endsOn) },
          { label: 'Paid for by', cell: ({ licence }) => fundedByLabels[licence.fundedBy] },
          {
            label: 'Seats taken',
            cell: ({ seatsTaken, licence }) => `${seatsTaken} of ${licence.seats}`,
            numeric: true,
          },
        ]}
      />
    </Section>
  )
}
