import { expect, it } from 'vitest'
import { z } from 'zod'
import { grantPurposes, grantReasons } from './three-sixty-codes'
import { threeSixtyGrants, threeSixtyRows, type PublishedAward } from './three-sixty-giving'

const day = /^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/
const code = (codes: object) => z.enum(Object.keys(codes) as [string, ...string[]])

/**
 * What 360-giving-schema.json requires of a grant to an individual, and the ten core fields of its publisher guidance;
 * nothing else may be there, so that no name or postcode slips in.
 */
const Grant = z.strictObject({
  id: z.string().regex(/^360G-[\w-]+$/),
  title: z.string().min(1).max(140),
  description: z.string().min(1),
  currency: z.literal('GBP'),
  amountAwarded: z.number().positive(),
  awardDate: z.string().regex(day),
  recipientIndividual: z.strictObject({
    id: z.string().regex(/^360G-[\w-]+-IND-/),
    name: z.literal('Individual Recipient'),
  }),
  fundingOrganization: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).length(1),
  toIndividualsDetails: z.strictObject({
    primaryGrantReason: code(grantReasons),
    secondaryGrantReason: code(grantReasons).optional(),
    grantPurpose: z.array(code(grantPurposes)).min(1).max(3),
  }),
  beneficiaryLocation: z
    .array(
      z.strictObject({
        name: z.string(),
        geoCode: z.string().regex(/^E0[6-9]\d{6}$/),
        geoCodeType: z.enum(['NMD', 'UA', 'MD', 'LONB']),
        countryCode: z.literal('GB'),
      }),
    )
    .length(1)
    .optional(),
  grantProgramme: z.array(z.strictObject({ code: z.string(), title: z.string() })).length(1),
  dateModified: z.iso.datetime(),
  dataSource: z.url(),
})

const cherwell = { gss: 'E07000177', name: 'Cherwell' }
const oxford = { gss: 'E07000178', name: 'Oxford' }
const funder = { slug: 'oxfordshire', name: 'Oxfordshire County Council', origin: 'https://care.oxfordshire.example' }

function award(n: number, given: Partial<PublishedAward> = {}): PublishedAward {
  return {
    opaqueId: `a${n}`,
    scheme: { slug: 'hardship', name: 'Hardship', kind: 'hardship', summary: 'Help when something goes wrong.' },
    pence: 12_345,
    awardedOn: '2026-05-14',
    modifiedAt: new Date('2026-05-14T09:30:00Z'),
    district: cherwell,
    costs: [{ costType: 'energy', pence: 12_345 }],
    group: 'hardship 2026',
    ...given,
  }
}

it('has all that the standard requires, and nothing beyond it', () => {
  const awards = Array.from({ length: 6 }, (_, n) => award(n))
  const starter = { slug: 'new-starter', name: 'New starter', kind: 'new-starter', summary: 'Costs of starting.' }
  const grants = threeSixtyGrants([...awards, award(9, { scheme: starter, group: 'new-starter 2026' })], funder)
  for (const grant of grants) Grant.parse(grant)
  expect(grants[0]).toMatchObject({
    id: '360G-oxfordshire-a0',
    amountAwarded: 123.45,
    toIndividualsDetails: { primaryGrantReason: 'GTIR010', grantPurpose: ['GTIP050'] },
    beneficiaryLocation: [{ geoCode: 'E07000177', geoCodeType: 'NMD' }],
  })
  expect(grants[6]!.toIndividualsDetails).toEqual({
    primaryGrantReason: 'GTIR070',
    secondaryGrantReason: 'GTIR110',
    grantPurpose: ['GTIP010'],
  })
})

it('says a district or a purpose only where at least five of the group share it', () => {
  const many = Array.from({ length: 12 }, (_, n) => award(n))
  const few = [20, 21].map((n) => award(n, { district: oxford, costs: [{ costType: 'funeral', pence: 1 }] }))
  const grants = threeSixtyGrants([...many, ...few], funder)
  // Two hidden in Oxford alone would say where they are, so Cherwell is hidden with them.
  expect(grants.filter(({ beneficiaryLocation }) => beneficiaryLocation)).toEqual([])
  expect(grants.slice(12).map(({ toIndividualsDetails }) => toIndividualsDetails.grantPurpose)).toEqual([
    ['GTIP010'],
    ['GTIP010'],
  ])
  const alone = threeSixtyGrants(many, funder)
  expect(alone.every(({ beneficiaryLocation }) => beneficiaryLocation)).toBe(true)
})

it('makes the same table, purposes separated by semicolons', () => {
  const two = [
    { costType: 'food', pence: 10 },
    { costType: 'energy', pence: 20 },
  ]
  const grants = threeSixtyGrants(
    Array.from({ length: 5 }, (_, n) => award(n, { costs: two })),
    funder,
  )
  const [titles, first] = threeSixtyRows(grants)
  const cell = (title: string) => first![titles!.indexOf(title)]
  expect(cell('To Individuals Details:Grant Purpose')).toBe('GTIP050;GTIP070')
  expect(cell('Amount Awarded')).toBe('123.45')
  expect(cell('Recipient Ind:Name')).toBe('Individual Recipient')
})
