import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { HiddenField } from '#app/ui/text-fields'
import type { VacancyChoice } from '../applicant'
import type { ApplicantFilters } from '../applicant-filters'

/** Only the applicants of one vacancy. Nothing where there is none to choose. */
export function VacancyFilter({
  vacancies,
  filters,
}: {
  vacancies: readonly VacancyChoice[]
  filters: ApplicantFilters
}) {
  if (vacancies.length < 2) return null
  return (
    <Form
      method="get"
      action="/provider/applications"
      className="grid items-end gap-4 sm:grid-cols-[minmax(0,28rem)_auto] sm:justify-start"
      aria-label="Filter by vacancy"
    >
      <Select
        name="vacancy"
        label="Vacancy"
        empty="All vacancies"
        options={vacancies.map(({ id, title, reference, applicants }) => ({
          value: id,
          label: `${title} (${reference})`,
          ...(applicants > 0 && { count: applicants }),
        }))}
        defaultValue={filters.vacancyId ?? ''}
      />
      {filters.stage !== 'open' && <HiddenField name="stage" value={filters.stage} />}
      <Button kind="secondary" icon="filter">
        Show
      </Button>
    </Form>
  )
}
