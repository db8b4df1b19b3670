import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Tag, type Tone } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import { fundedByLabels, licenceStanding, type GivenLicence } from '../licence'

const standings: Record<ReturnType<typeof licenceStanding>, { label: string; tone: Tone }> = {
  'in-force': { label: 'In force', tone: 'good' },
  'to-come': { label: 'To come', tone: 'info' },
  over: { label: 'Over', tone: 'neutral' },
  'taken-back': { label: 'Ended early', tone: 'warn' },
}

type Props = {
  licences: readonly GivenLicence[]
  today: LocalDate
  seatsTaken: number
  /** Where ending one is posted; null for whoever may only read. */
  action: string | null
}

/** The licences that a provider was given, the newest first. */
export function LicenceTable({ licences, today, seatsTaken, action }: Props) {
  const standing = (licence: GivenLicence) => licenceStanding(licence, today)
  const isOpen = (licence: GivenLicence) => ['in-force', 'to-come'].includes(standing(licence))
  return (
    <Table
      caption="Licences"
      rows={licences}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">None was given.</p>}
      columns={[
        { label: 'Days', cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} to ${formatDate(endsOn)}` },
        {
          label: 'Status',
          cell: (licence) => {
            const { label, tone } = standings[standing(licence)]
            return <Tag tone={tone}>{label}</Tag>
          },
        },
        {
          label: 'Seats',
          numeric: true,
          cell: (licence) =>
            standing(licence) === 'in-force' ? `${seatsTaken} of ${licence.seats}` : String(licence.seats),
        },
        { label: 'Who pays for the points', cell: ({ fundedBy }) => fundedByLabels[fundedBy] },
        ...(action
          ? [
              {
                label: 'End',
                hideLabel: true,
                cell: (licence: GivenLicence) =>
                  isOpen(licence) && (
                    <Details summary="End it now">
                      <div className="stack">
                        <p>
                          Nobody can join or bring new friends any more. What was earned stays. The owners are told.
                        </p>
                        <Form action={action} hidden={{ licenceId: licence.id }}>
                          <Button kind="danger" size="small">
                            End the licence
                          </Button>
                        </Form>
                      </div>
                    </Details>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
