import type { LocalDate } from '#app/shared/dates'
import { toldParts } from './suppress'
import { geoCodeTypeOf, purposeOf, reasonsOf, type GrantPurpose, type GrantReason } from './three-sixty-codes'

/** An award as it is published from. `opaqueId` says nothing to whoever does not hold the key. Money in pence. */
export type PublishedAward = {
  opaqueId: string
  scheme: { slug: string; name: string; kind: string; summary: string }
  pence: number
  awardedOn: LocalDate
  modifiedAt: Date
  district: { gss: string; name: string } | null
  /** What was awarded for each cost. */
  costs: { costType: string; pence: number }[]
  /** The grants among which small numbers are hidden: one scheme in one financial year. */
  group: string
}

type Funder = { slug: string; name: string; origin: string }

/** A grant of the 360Giving Data Standard, with the fields for grants to individuals. */
export type ThreeSixtyGrant = {
  id: string
  title: string
  description: string
  currency: 'GBP'
  amountAwarded: number
  awardDate: LocalDate
  recipientIndividual: { id: string; name: string }
  fundingOrganization: [{ id: string; name: string }]
  toIndividualsDetails: {
    primaryGrantReason: GrantReason
    secondaryGrantReason?: GrantReason
    grantPurpose: GrantPurpose[]
  }
  beneficiaryLocation?: [{ name: string; geoCode: string; geoCodeType: string; countryCode: 'GB' }]
  grantProgramme: [{ code: string; title: string }]
  dateModified: string
  dataSource: string
}

/** The standard advises no more. */
const MOST_PURPOSES = 3

/**
 * Awards as 360Giving publishes them. Nobody is named; an award says its district, and what it was for, only where that
 * is said of enough others of its group.
 */
export function threeSixtyGrants(awards: readonly PublishedAward[], funder: Funder): ThreeSixtyGrant[] {
  const prefix = `360G-${funder.slug}`
  const places = toldIn(awards, ({ district }) => (district ? [district.gss] : []))
  const purposes = toldIn(awards, (award) => purposesOf(award))
  return awards.map((award) => {
    const { opaqueId, scheme, pence, awardedOn, modifiedAt, district } = award
    const { primary, secondary } = reasonsOf(scheme.kind)
    const awardPurposes = purposesOf(award).filter((purpose) => purposes.has(`${award.group} ${purpose}`))
    const type = district && geoCodeTypeOf(district.gss)
    return {
      id: `${prefix}-${opaqueId}`,
      title: `${scheme.name} grant`,
      description: scheme.summary,
      currency: 'GBP',
      amountAwarded: pence / 100,
      awardDate: awardedOn,
      recipientIndividual: { id: `${prefix}-IND-${opaqueId}`, name: 'Individual Recipient' },
      fundingOrganization: [{ id: `${prefix}-ORG:${funder.slug}`, name: funder.name }],
      toIndividualsDetails: {
        primaryGrantReason: primary,
        ...(secondary && { secondaryGrantReason: secondary }),
        grantPurpose: awardPurposes.length > 0 ? awardPurposes.slice(0, MOST_PURPOSES) : ['GTIP010'],
      },
      ...(district &&
        type &&
        places.has(`${award.group} ${district.gss}`) && {
          beneficiaryLocation: [{ name: district.name, geoCode: district.gss, geoCodeType: type, countryCode: 'GB' }],
        }),
      grantProgramme: [{ code: scheme.slug, title: scheme.name }],
      dateModified: modifiedAt.toISOString(),
      dataSource: funder.origin,
    } satisfies ThreeSixtyGrant
  })
}

/** Purposes of an award, the one with most money first. */
function purposesOf({ costs }: PublishedAward): GrantPurpose[] {
  return [...new Set(costs.toSorted((a, b) => b.pence - a.pence).map(({ costType }) => purposeOf(costType)))]
}

/** What enough awards of a group have in common, as "group value". */
function toldIn(awards: readonly PublishedAward[], valuesOf: (award: PublishedAward) => string[]): Set<string> {
  const groups = new Map<string, Map<string, number>>()
  for (const award of awards) {
    const counts = groups.get(award.group) ?? new Map<string, number>()
    for (const value of valuesOf(award)) counts.set(value, (counts.get(value) ?? 0) + 1)
    groups.set(award.group, counts)
  }
  const commonValues = new Set<string>()
  for (const [group, counts] of groups) {
    const values = [...counts.keys()]
    const may = toldParts(values.map((value) => counts.get(value)!))
    for (const [index, value] of values.entries()) if (may[index]) commonValues.add(`${group} ${value}`)
  }
  return commonValues
}

const columns = [
  'Identifier',
  'Title',
  'Description',
  'Currency',
  'Amount Awarded',
  'Award Date',
  'Recipient Ind:Identifier',
  'Recipient Ind:Name',
  'Funding Org:Identifier',
  'Funding Org:Name',
  'To Individuals Details:Primary Grant Reason',
  'To Individuals Details:Secondary Grant Reason',
  'To Individuals Details:Grant Purpose',
  'Beneficiary Location:Name',
  'Beneficiary Location:Geographic Code',
  'Beneficiary Location:Geographic Code Type',
  'Beneficiary Location:Country Code',
  'Grant Programme:Code',
  'Grant Programme:Title',
  'Last Modified',
  'Data Source',
] as const

/** The same as the standard's spreadsheet: its column titles, several purposes separated by semicolons. */
export function threeSixtyRows(grants: readonly ThreeSixtyGrant[]): string[][] {
  const rows = grants.map((grant) => {
    const [place] = grant.beneficiaryLocation ?? []
    const [funder] = grant.fundingOrganization
    const [programme] = grant.grantProgramme
    const { primaryGrantReason, secondaryGrantReason = '', grantPurpose } = grant.toIndividualsDetails
    return [
      grant.id,
      grant.title,
      grant.description,
      grant.currency,
      grant.amountAwarded.toFixed(2),
      grant.awardDate,
      grant.recipientIndividual.id,
      grant.recipientIndividual.name,
      funder.id,
      funder.name,
      primaryGrantReason,
      secondaryGrantReason,
      grantPurpose.join(';'),
      place?.name ?? '',
      place?.geoCode ?? '',
      place?.geoCodeType ?? '',
      place?.countryCode ?? '',
      programme.code,
      programme.title,
      grant.dateModified,
      grant.dataSource,
    ]
  })
  return [[...columns], ...rows]
}
