import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'
import type { IntroductionFilters } from '../list-filters'

/** Whose introductions, and whose name or which vacancy. */
export function IntroductionSearch({ filters }: { filters: IntroductionFilters }) {
  return (
    <Form
      action="/broker/introductions"
      method="get"
      role="search"
      hidden={{ group: filters.group }}
      className="flex flex-wrap items-end gap-4"
    >
      <Select
        name="whose"
        label="Whose"
        defaultValue={filters.whose}
        options={[
          { value: 'mine', label: 'Mine' },
          { value: 'all', label: 'All brokers’' },
        ]}
      />
      <TextField name="q" label="Candidate or vacancy" width="m" defaultValue={filters.q} />
      <Button kind="secondary" icon="search">
        Show
      </Button>
    </Form>
  )
}
