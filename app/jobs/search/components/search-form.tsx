import type { Place, PlaceNotFound } from '#app/people/places/place'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'
import { DEFAULT_RADIUS, emptySearch, radii, type SearchParameters } from '../parameters'
import { jobsUrl, withFilter } from '../search-url'

type SearchFormProps = {
  search?: SearchParameters
  place?: Place | null
  /** Shown beside the field, with what may have been meant. */
  placeNotFound?: PlaceNotFound | null
  /** Keeps the filters in force; the first page has none. */
  className?: string
}

/** What and where, side by side, stacked on phones. The filters in force travel along. */
export function SearchForm({ search = emptySearch, place = null, placeNotFound = null, className }: SearchFormProps) {
  const form = placeNotFound
    ? { values: { q: search.q, where: search.where }, errors: { where: [placeNotFound.sentence] } }
    : undefined
  return (
    <Form
      method="get"
      action="/jobs"
      role="search"
      aria-label="Jobs"
      className={`search-form grid ${className ?? ''}`.trim()}
    >
      <KeptFilters search={search} />
      <div className="search-wide">
        <TextField
          name="q"
          label="What"
          hint="Job, skill or employer"
          type="search"
          width="full"
          defaultValue={search.q}
          maxLength={200}
        />
      </div>
      <div className="search-wide">
        <TextField
          name="where"
          label="Where"
          hint="Postcode or town"
          type="search"
          width="full"
          autoComplete="postal-code"
          defaultValue={search.where}
          maxLength={100}
          form={form}
        />
        <Suggestions search={search} names={placeNotFound?.suggestions ?? []} />
      </div>
      <Select name="radius" label="How far" options={radiusOptions(place)} defaultValue={radiusValue(search, place)} />
      <Button icon="search">Search</Button>
    </Form>
  )
}

/** A radius that was not chosen stays out of the address: it is 10 miles, or inside the district that was typed. */
function radiusOptions(place: Place | null) {
  const isArea = place?.kind === 'district'
  const miles = radii.map((radius) => ({
    value: radius === DEFAULT_RADIUS && !isArea ? '' : String(radius),
    label: radius === 1 ? '1 mile' : `${radius} miles`,
  }))
  return isArea ? [{ value: '', label: `Inside ${place.label}` }, ...miles] : miles
}

function radiusValue({ radius }: SearchParameters, place: Place | null): string {
  if (radius === null) return ''
  return radius === DEFAULT_RADIUS && place?.kind !== 'district' ? '' : String(radius)
}

function Suggestions({ search, names }: { search: SearchParameters; names: string[] }) {
  if (names.length === 0) return null
  return (
    <p className="search-suggestions">
      Did you mean{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && (index === names.length - 1 ? ' or ' : ', ')}
          <a href={jobsUrl(withFilter(search, { where: name }))}>{name}</a>
        </span>
      ))}
      ?
    </p>
  )
}

/** Everything that is in force except what the search form itself asks. */
function KeptFilters({ search }: { search: SearchParameters }) {
  const kept = new URLSearchParams(jobsUrl({ ...search, q: '', where: '', radius: null, page: 1 }).split('?')[1])
  kept.delete('sort')
  return [...kept].map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}
