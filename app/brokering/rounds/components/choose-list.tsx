import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { Button, ButtonRow } from '#app/ui/button'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Pagination } from '#app/ui/navigation'
import { BulkBar, Table, type Column } from '#app/ui/table'
import { TextField } from '#app/ui/text-fields'
import type { Page } from '#app/shared/pagination'
import { counted } from '#app/shared/counted'
import { CHOOSE_RADII, chooseQuery, type ChooseFilters } from '../choose-filters'

type FilterProps = {
  path: string
  filters: ChooseFilters
  placeProblem: string | null
  /** Whose caseload is asked for people only. */
  withOwner?: boolean
}

/** Whose, which role, near which place; sent by GET. */
export function ChooseFilterForm({ path, filters, placeProblem, withOwner }: FilterProps) {
  const form: FormState | undefined = placeProblem
    ? {
        values: { ...filters, role: filters.role ?? '', radius: String(filters.radius), page: '' },
        errors: { where: [placeProblem] },
      }
    : undefined
  return (
    <Form method="get" action={path} state={form} className="grid gap-4 md:grid-cols-2 xl:grid-cols-4 items-end">
      {withOwner && (
        <Radios
          name="whose"
          legend="Whose"
          form={form}
          inline
          compact
          defaultValue={filters.whose}
          options={[
            { value: 'mine', label: 'Mine' },
            { value: 'all', label: 'Everybody’s' },
          ]}
        />
      )}
      <Select
        name="role"
        label="Role"
        form={form}
        empty="Any role"
        defaultValue={filters.role ?? ''}
        options={roles.map((value) => ({ value, label: roleLabels[value] }))}
      />
      <TextField name="where" label="Near a postcode or town" form={form} defaultValue={filters.where} />
      <Select
        name="radius"
        label="Within"
        form={form}
        defaultValue={String(filters.radius)}
        options={CHOOSE_RADII.map((miles) => ({ value: String(miles), label: counted(miles, 'mile') }))}
      />
      <ButtonRow>
        <Button kind="secondary" icon="filter">
          Show
        </Button>
      </ButtonRow>
    </Form>
  )
}

type ChooseListProps<Row extends { id: string }> = {
  path: string
  filters: ChooseFilters
  rows: readonly Row[]
  page: Page
  /** "candidates". */
  what: string
  columns: readonly Column<Row>[]
  label: (row: Row) => string
  form: FormState | undefined
  empty: React.ReactNode
}

/** A list to tick from, and one press for everybody the filters find. */
export function ChooseList<Row extends { id: string }>(props: ChooseListProps<Row>) {
  const { path, filters, rows, page, what, columns, label, form, empty } = props
  const action = `${path}${chooseQuery(filters, page.page)}`
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className="stack">
      <Form action={action} hidden={{ intent: 'add-all' }}>
        <Button kind="secondary" icon="plus">
          {page.total === 1 ? 'Add the one found' : `Add all ${page.total.toLocaleString('en-GB')} found`}
        </Button>
      </Form>
      <Form action={action} state={form} hidden={{ intent: 'add' }}>
        <Table
          caption={`Choose ${what}`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          select={{ name: 'ids', label }}
        />
        <BulkBar>
          <Button icon="plus">Add the ticked {what}</Button>
        </BulkBar>
      </Form>
      <Pagination
        page={page.page}
        pages={page.pages}
        of={what}
        hrefFor={(number) => `${path}${chooseQuery(filters, number)}`}
      />
    </div>
  )
}
