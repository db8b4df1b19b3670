import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { hardshipDefinition, newStarterDefinition } from '#app/grants/schemes/builtin/builtin'
import { councils } from '../organisations/councils'
import { idOf } from '../random'

export type DemoCouncil = (typeof councils)[number]
export type DemoKind = 'new-starter' | 'hardship'

/** A pot of the demo, with the money that came into it. */
export type DemoPot = { id: string; name: string; funder: string; about: string; pounds: number; later: number }

export type DemoScheme = {
  id: string
  versionId: string
  slug: DemoKind
  council: DemoCouncil
  pots: DemoPot[]
  definition: SchemeDefinition
}

const POTS: Record<DemoCouncil['slug'], readonly (readonly [DemoKind, string, string, string, number, number])[]> = {
  oxfordshire: [
    [
      'new-starter',
      'Workforce fund',
      'Department of Health and Social Care',
      'Part of the workforce recruitment and retention grant.',
      90_000,
      30_000,
    ],
    [
      'hardship',
      'Hardship fund',
      'Oxfordshire County Council',
      'Run by the Care Workers’ Charity for the council.',
      60_000,
      25_000,
    ],
    ['hardship', 'Hardship match', 'The Care Workers’ Charity', 'Drawn on when the hardship fund is spent.', 15_000, 0],
  ],
  staffordshire: [
    ['new-starter', 'Starter fund', 'Staffordshire County Council', '', 30_000, 5_000],
    ['hardship', 'Hardship fund', 'Staffordshire County Council', '', 25_000, 0],
  ],
}

/** Both built-in schemes of each council, each with its pots. */
export function inventSchemes(): DemoScheme[] {
  return councils.flatMap((council) =>
    (['new-starter', 'hardship'] as const).map((slug) => {
      const pots = POTS[council.slug]
        .filter(([of]) => of === slug)
        .map(([, name, funder, about, pounds, later]) => ({
          id: idOf('pot', council.slug, name),
          name,
          funder,
          about,
          pounds,
          later,
        }))
      const build = slug === 'hardship' ? hardshipDefinition : newStarterDefinition
      const definition = build({ potIds: pots.map(({ id }) => id), areaName: council.areaName })
      const partner = slug === 'hardship' && council.slug === 'oxfordshire'
      return {
        id: idOf('scheme', council.slug, slug),
        versionId: idOf('scheme-version', council.slug, slug),
        slug,
        council,
        pots,
        definition: partner ? { ...definition, administeredBy: 'The Care Workers’ Charity' } : definition,
      }
    }),
  )
}

/** Who does what with the grants of a council, by account. */
export const grantStaff: Record<
  DemoCouncil['slug'],
  Record<'assessor' | 'approver' | 'payments', readonly [string, string]> & { appeals: string }
> = {
  oxfordshire: {
    assessor: ['assessor', 'assessor2'],
    approver: ['approver', 'approver2'],
    payments: ['payments', 'payments2'],
    appeals: 'appeals',
  },
  staffordshire: {
    assessor: ['staffs-assessor', 'staffs-assessor2'],
    approver: ['staffs-approver', 'staffs-approver2'],
    payments: ['staffs-payments', 'staffs-payments2'],
    appeals: 'staffs-appeals',
  },
}
