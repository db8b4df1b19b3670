import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'
import type { QueueFilters } from '../queue-filters'

/** One scheme, or somebody's reference or name. */
export function QueueSearch({ filters, schemes }: { filters: QueueFilters; schemes: { id: string; name: string }[] }) {
  return (
    <Form
      action="/council/grants"
      method="get"
      role="search"
      hidden={{ view: filters.view }}
      className="flex flex-wrap items-end gap-4"
    >
      {schemes.length > 1 && (
        <Select
          name="scheme"
          label="Scheme"
          empty="All schemes"
          defaultValue={filters.schemeId ?? ''}
          options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField name="q" label="Reference or name" width="m" defaultValue={filters.q} />
      <Button kind="secondary" icon="search">
        Show
      </Button>
    </Form>
  )
}
