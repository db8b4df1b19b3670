import { ActionButton } from '#app/ui/button'
import { VisuallyHidden } from '#app/ui/icon'
import { Table, type Column } from '#app/ui/table'
import type { VacancyState } from '../vacancy-state'
import { VacancyStateTag } from './vacancy-state-tag'

/** A vacancy in its provider's list; dates are words. */
export type VacancyTableRow = {
  id: string
  title: string
  state: VacancyState
  sites: string
  applicants: number
  unanswered: number
  /** "Closes Tuesday 31 March", "Goes live …", "Changed …". */
  when: string
  sentBack: boolean
}

type VacancyTableProps = {
  rows: readonly VacancyTableRow[]
  caption: string
  empty: React.ReactNode
  mayEdit: boolean
  formKey: string
}

/** Vacancies with what they need next. */
export function VacancyTable({ rows, caption, empty, mayEdit, formKey }: VacancyTableProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={mayEdit ? [...columns, actionsWith(formKey)] : columns}
    />
  )
}

const columns: Column<VacancyTableRow>[] = [
  {
    label: 'Vacancy',
    cell: ({ id, title, sites }) => (
      <>
        <a href={`/provider/vacancies/${id}`}>{title || 'New vacancy'}</a>
        {sites && <span className="block text-muted font-normal">{sites}</span>}
      </>
    ),
  },
  {
    label: 'State',
    cell: ({ state, sentBack }) => (
      <>
        <VacancyStateTag state={state} />
        {sentBack && <span className="block">The council asked for a change</span>}
      </>
    ),
  },
  { label: 'Applicants', cell: (row) => <Applicants row={row} /> },
  { label: 'When', cell: ({ when }) => when },
]

const actionsWith = (formKey: string): Column<VacancyTableRow> => ({
  label: 'Actions',
  hideLabel: true,
  cell: (row) => <RowActions row={row} formKey={formKey} />,
})

function Applicants({ row: { id, title, applicants, unanswered } }: { row: VacancyTableRow }) {
  if (applicants === 0) return <>None yet</>
  return (
    <a href={`/provider/vacancies/${id}/applications`}>
      {unanswered > 0 ? <strong>{unanswered} new</strong> : 'All answered'} of {applicants}
      <VisuallyHidden> for {title}</VisuallyHidden>
    </a>
  )
}

function RowActions({ row: { id, title, state }, formKey }: { row: VacancyTableRow; formKey: string }) {
  const here = `/provider/vacancies/${id}`
  const about = <VisuallyHidden> {title || 'New vacancy'}</VisuallyHidden>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {state === 'draft' && <a href={`${here}/check`}>Finish{about}</a>}
      {state !== 'draft' && state !== 'closed' && state !== 'pending_review' && (
        <a href={`${here}/edit`}>Edit{about}</a>
      )}
      {state === 'expired' && <a href={`${here}/extend`}>New closing date{about}</a>}
      {state === 'stale' && (
        <ActionButton action={here} fields={{ intent: 'confirm' }} kind="secondary" size="small">
          Still open{about}
        </ActionButton>
      )}
      <ActionButton action={here} fields={{ intent: 'copy', formKey }} kind="quiet" size="small" icon="copy">
        Copy{about}
      </ActionButton>
      {state !== 'closed' && (
        <a href={`${here}/close`}>
          {state === 'draft' ? 'Throw away' : 'Close'}
          {about}
        </a>
      )}
    </div>
  )
}
