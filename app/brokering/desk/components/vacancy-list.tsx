import { daysBetween, londonDate } from '#app/shared/dates'
import { LinkButton } from '#app/ui/button'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { isHardToFill } from '../hard-to-fill'
import type { BrokerVacancy } from '../vacancy-filters'

type VacancyListProps = { vacancies: readonly BrokerVacancy[]; now: Date; empty: React.ReactNode }

/** Open vacancies by need, each a click away from who could fill it. */
export function VacancyList({ vacancies, now, empty }: VacancyListProps) {
  const daysLive = ({ since }: BrokerVacancy) => daysBetween(londonDate(since), londonDate(now))
  return (
    <Table
      caption="Open vacancies, those most in need of people first"
      rows={vacancies}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: 'Vacancy',
          cell: (row) => (
            <>
              <a href={`/broker/vacancies/${row.id}/matches`}>{row.title}</a>
              <p className="font-normal text-muted">
                {row.provider}
                {row.town && `, ${row.town}`}
              </p>
            </>
          ),
        },
        { label: 'Openings left', cell: (row) => row.openingsLeft, numeric: true },
        { label: 'Applicants', cell: (row) => row.applicants, numeric: true },
        { label: 'Introductions', cell: (row) => row.introductions, numeric: true },
        { label: 'Days live', cell: daysLive, numeric: true },
        { label: 'Need', cell: (row) => <Need vacancy={row} daysLive={daysLive(row)} /> },
        {
          label: 'Matches',
          hideLabel: true,
          cell: (row) => (
            <LinkButton
              href={`/broker/vacancies/${row.id}/matches`}
              kind="secondary"
              size="small"
              icon="people"
              className="whitespace-nowrap"
            >
              See matches<span className="visually-hidden"> for {row.title}</span>
            </LinkButton>
          ),
        },
      ]}
    />
  )
}

function Need({ vacancy, daysLive }: { vacancy: BrokerVacancy; daysLive: number }) {
  const nobody = vacancy.applicants === 0 && vacancy.introductions === 0
  if (isHardToFill({ ...vacancy, daysLive })) return <Tag tone="bad">Hard to fill</Tag>
  return nobody ? <Tag tone="warn">Nobody yet</Tag> : <Tag>In the running</Tag>
}
