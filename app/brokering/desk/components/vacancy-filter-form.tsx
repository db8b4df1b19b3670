import { roleLabels, roles, serviceLabels, services } from '#app/jobs/vocabulary/vocabulary'
import { Button, ButtonRow } from '#app/ui/button'
import { Checkbox, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Drawer } from '#app/ui/summary'
import { TextField } from '#app/ui/text-fields'
import { counted } from '#app/shared/counted'
import { DESK_RADII, type VacancyFilters } from '../vacancy-filters'

type FilterProps = {
  filters: VacancyFilters
  /** Why the typed place is not known. */
  placeProblem: string | null
  /** Where the list is, when it is not the list of vacancies. */
  action?: string
}

/** Role, service, place and "nobody yet", as one form that is sent by GET. */
export function VacancyFilterForm({ filters, placeProblem, action = '/broker/vacancies' }: FilterProps) {
  const form = placeProblem
    ? {
        values: {
          ...filters,
          role: filters.role ?? '',
          service: filters.service ?? '',
          radius: String(filters.radius),
          nobody: filters.nobody ? 'yes' : '',
          page: '',
        },
        errors: { where: [placeProblem] },
      }
    : undefined
  return (
    <Drawer summary="Filter">
      <Form method="get" action={action} state={form} className="grid gap-4 md:grid-cols-2 xl:grid-cols-4 items-end">
        <Select
          name="role"
          label="Role"
          form={form}
          empty="Any role"
          defaultValue={filters.role ?? ''}
          options={roles.map((value) => ({ value, label: roleLabels[value] }))}
        />
        <Select
          name="service"
          label="Service"
          form={form}
          empty="Any service"
          defaultValue={filters.service ?? ''}
          options={services.map((value) => ({ value, label: serviceLabels[value] }))}
        />
        <TextField name="where" label="Near a postcode or town" form={form} defaultValue={filters.where} />
        <Select
          name="radius"
          label="Within"
          form={form}
          defaultValue={String(filters.radius)}
          options={DESK_RADII.map((miles) => ({ value: String(miles), label: counted(miles, 'mile') }))}
        />
        <Checkbox name="nobody" label="Only those with nobody yet" form={form} defaultChecked={filters.nobody} />
        <ButtonRow>
          <Button kind="secondary" icon="filter">
            Show
          </Button>
        </ButtonRow>
      </Form>
    </Drawer>
  )
}
