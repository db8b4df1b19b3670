export const facetNames = ['role', 'service', 'contract', 'pattern'] as const
export type FacetName = (typeof facetNames)[number]

export const toggleNames = ['guaranteed', 'noCar', 'noExperience', 'sponsorship'] as const
export type ToggleName = (typeof toggleNames)[number]

/** How many jobs each choice of a list would show, with everything else that was asked; a choice without jobs is left out. */
export type Facets = Record<FacetName, Record<string, number>>

/** The same for each yes-or-no. */
export type ToggleCounts = Record<ToggleName, number>
