import { recordOf } from '#app/shared/record-of'

export const facetNames = ['role', 'service', 'contract', 'pattern'] as const
export type FacetName = (typeof facetNames)[number]

type Toggle = {
  /** In the URL: `driving=no`. */
  parameter: string
  value: string
  /** At its box, and over the results while it is ticked. */
  label: string
  chip: string
  /** When a row `r` of search_row passes, in SQL. */
  passes: string
}

/** The yes-or-nos of a search, in the order of the URL. */
export const toggles = {
  guaranteed: {
    parameter: 'guaranteed',
    value: 'yes',
    label: 'Guaranteed hours',
    chip: 'Guaranteed hours',
    passes: 'r.hours_min > 0',
  },
  noCar: {
    parameter: 'driving',
    value: 'no',
    label: 'I have no car',
    chip: 'No car needed',
    passes: "r.driving <> 'essential'",
  },
  noExperience: {
    parameter: 'experience',
    value: 'none',
    label: 'No experience needed',
    chip: 'No experience needed',
    passes: "r.experience = 'none'",
  },
  sponsorship: {
    parameter: 'sponsorship',
    value: 'yes',
    label: 'Visa sponsorship',
    chip: 'Visa sponsorship',
    passes: 'r.sponsorship',
  },
} satisfies Record<string, Toggle>
export type ToggleName = keyof typeof toggles
export const toggleNames = Object.keys(toggles) as ToggleName[]

/** One value for each yes-or-no. */
export function eachToggle<V>(value: (name: ToggleName) => V): Record<ToggleName, V> {
  return recordOf(toggleNames, value)
}

/** How many jobs each choice of a list would show, with everything else that was asked; a choice without jobs is left out. */
export type Facets = Record<FacetName, Record<string, number>>

/** The same for each yes-or-no. */
export type ToggleCounts = Record<ToggleName, number>
