/**
 * Codes of the 360Giving codelists for grants to individuals ("Grant to Individuals Reason" and "… Purpose"), as published
 * in ThreeSixtyGiving/standard, codelists/grantToIndividuals*.csv.
 */
export const grantReasons = {
  GTIR010: 'Financial Hardship',
  GTIR070: 'Livelihood',
  GTIR110: 'Development opportunity',
} as const
export type GrantReason = keyof typeof grantReasons

export const grantPurposes = {
  GTIP010: 'Unrestricted',
  GTIP020: 'Furniture and appliances',
  GTIP050: 'Utilities',
  GTIP060: 'Other housing related costs',
  GTIP070: 'Food and essential items',
  GTIP080: 'Clothing',
  GTIP100: 'Travel and transport',
  GTIP120: 'Health, care and wellbeing services',
  GTIP130: 'Education and training',
  GTIP140: 'Employment and work',
  GTIP170: 'Exceptional costs',
} as const
export type GrantPurpose = keyof typeof grantPurposes

/** Why a scheme gives: by its kind alone. What happened to one person is told to nobody. */
export function reasonsOf(kind: string): { primary: GrantReason; secondary: GrantReason | null } {
  if (kind === 'hardship') return { primary: 'GTIR010', secondary: null }
  if (kind === 'new-starter') return { primary: 'GTIR070', secondary: 'GTIR110' }
  return { primary: 'GTIR070', secondary: null }
}

const PURPOSE_OF_COST: Readonly<Record<string, GrantPurpose>> = {
  travel: 'GTIP100',
  car: 'GTIP100',
  bicycle: 'GTIP100',
  childcare: 'GTIP120',
  uniform: 'GTIP080',
  dbs: 'GTIP140',
  training: 'GTIP130',
  housing: 'GTIP060',
  moving: 'GTIP060',
  energy: 'GTIP050',
  food: 'GTIP070',
  household: 'GTIP020',
  funeral: 'GTIP170',
}

/** What a cost is for; a cost that a council made up itself counts as unrestricted. */
export function purposeOf(costType: string): GrantPurpose {
  return PURPOSE_OF_COST[costType] ?? 'GTIP010'
}

/** The standard's name for the kind of area that a GSS code is of; null for one that is no district. */
export function geoCodeTypeOf(gss: string): 'NMD' | 'UA' | 'MD' | 'LONB' | null {
  const types = { E07: 'NMD', E06: 'UA', E08: 'MD', E09: 'LONB' } as const
  return types[gss.slice(0, 3) as keyof typeof types] ?? null
}
