import {
  contractLabels,
  contracts,
  patternLabels,
  patterns,
  roleLabels,
  roles,
  serviceLabels,
  services,
} from '#app/jobs/vocabulary/vocabulary'
import { toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Checkbox, Checkboxes } from '#app/ui/choice-fields'
import { Fieldset } from '#app/ui/field'
import { Form } from '#app/ui/form'
import { Drawer } from '#app/ui/summary'
import { MoneyField, TextField } from '#app/ui/text-fields'
import { chips } from '../describe'
import { toggleNames, toggles, type FacetName, type Facets, type ToggleCounts, type ToggleName } from '../facets'
import { emptySearch, type SearchParameters } from '../parameters'
import { toQuery } from '../search-url'

type FiltersProps = { search: SearchParameters; facets: Facets; toggles: ToggleCounts }

/** Everything that narrows a search, each choice with its count. A drawer on phones, a column where there is room. */
export function Filters({ search, facets, toggles: counts }: FiltersProps) {
  const inUse = chips({ ...search, q: '' }).length
  return (
    <Drawer summary={inUse > 0 ? `Filters (${inUse} in use)` : 'Filters'}>
      <Form method="get" action="/jobs" className="filters" aria-label="Filters" data-autosubmit="">
        <Kept search={search} />
        <Choices
          name="pattern"
          legend="When you can work"
          labels={patternLabels}
          values={patterns}
          {...{ search, facets }}
        />
        <Toggles search={search} counts={counts} />
        <Fieldset legend="Pay and hours">
          <MoneyField
            name="pay_min"
            label="Pay at least"
            per="an hour"
            optional
            defaultValue={pounds(search.payMinPence)}
          />
          <div className="filters-hours">
            <TextField
              name="hours_min"
              label="Least hours a week"
              {...hoursField}
              defaultValue={text(search.hoursMin)}
            />
            <TextField
              name="hours_max"
              label="Most hours a week"
              {...hoursField}
              defaultValue={text(search.hoursMax)}
            />
          </div>
        </Fieldset>
        <Choices name="role" legend="Role" labels={roleLabels} values={roles} {...{ search, facets }} />
        <Choices
          name="service"
          legend="Kind of place"
          labels={serviceLabels}
          values={services}
          {...{ search, facets }}
        />
        <Choices name="contract" legend="Contract" labels={contractLabels} values={contracts} {...{ search, facets }} />
        <Button icon="check">Show jobs</Button>
      </Form>
    </Drawer>
  )
}

const hoursField = { width: 'xs', inputMode: 'decimal' } as const
const text = (value: number | null) => (value === null ? '' : String(value))
const pounds = (pence: number | null) => (pence === null ? '' : toTypedPounds(pence))

/** What the search form asks, and the order, stay as they are. */
function Kept({ search }: { search: SearchParameters }) {
  const { q, where, radius, sort } = search
  const kept = new URLSearchParams(toQuery({ ...emptySearch, q, where, radius, sort }))
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

type ChoicesProps<V extends string> = {
  name: FacetName
  legend: string
  values: readonly V[]
  labels: Record<V, string>
  search: SearchParameters
  facets: Facets
}

/** One list; a choice that would show nothing is left out unless it is chosen. */
function Choices<V extends string>({ name, legend, values, labels, search, facets }: ChoicesProps<V>) {
  const chosen: readonly string[] = search[name]
  const options = values
    .map((value) => ({ value, label: labels[value], count: facets[name][value] ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
  if (options.length === 0) return null
  return <Checkboxes {...{ name, legend, options }} compact defaultValue={chosen} />
}

/** What keeps most people from applying comes first. */
const first: readonly ToggleName[] = ['noCar', 'noExperience']
const shown = [...first, ...toggleNames.filter((name) => !first.includes(name))]

function Toggles({ search, counts }: { search: SearchParameters; counts: ToggleCounts }) {
  return (
    <Fieldset legend="What matters to you">
      <div className="choices choices-compact">
        {shown.map((name) => (
          <Checkbox
            key={name}
            name={toggles[name].parameter}
            value={toggles[name].value}
            defaultChecked={search[name]}
            label={
              <>
                {toggles[name].label}
                <span className="choice-count"> ({counts[name].toLocaleString('en-GB')})</span>
              </>
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}
