import { contractLabels, contracts, patternLabels, patterns, roleLabels, roles, serviceLabels, services } from '#app/modules/vacancies/vocabulary'
import { toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { Form } from '#app/ui/form'
import { Drawer } from '#app/ui/summary'
import { MoneyField, TextField } from '#app/ui/text-fields'
import { chips } from '../describe'
import type { FacetName, Facets, ToggleCounts } from '../facets'
import type { SearchParameters } from '../parameters'
import { defaultSort } from '../parameters'

type FiltersProps = { search: SearchParameters; facets: Facets; toggles: ToggleCounts; total: number }

/** Everything that narrows a search, each choice with its count. A drawer on phones, a column where there is room. */
export function Filters({ search, facets, toggles, total }: FiltersProps) {
  const applied = chips({ ...search, q: '' }).length
  return (
    <Drawer summary={applied > 0 ? `Filters (${applied} in use)` : 'Filters'}>
      <Form method="get" action="/jobs" className="filters" aria-label="Filters" data-autosubmit="">
        <Kept search={search} />
        <List name="pattern" legend="When you can work" labels={patternLabels} values={patterns} {...{ search, facets }} />
        <Checkboxes
          name="good"
          legend="Good to know"
          compact
          defaultValue={[]}
          options={[]}
        />
        <Button icon="check">{total === 1 ? 'Show 1 job' : 'Show jobs'}</Button>
      </Form>
    </Drawer>
  )
}
