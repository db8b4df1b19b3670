import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { breakdown, secondLooksOf, speedOf, type GrantReport, type Part } from './figures'
import { financialYearOf } from './financial-year'
import { awardsBy, decidedIn, quartersOf, refusalsBy, secondLooksIn } from './queries-figures.server'
import type { Readers } from './suppress'
import { potMoney, reportedSchemes, schemeMoney, type ReportedScheme } from './queries-money.server'

/** Roles that read figures. */
const REPORT_ROLES: readonly CouncilRole[] = ['assessor', 'approver', 'appeals', 'payments', 'admin']

type Scope = {
  councilId: string
  personId: string
  roles: readonly CouncilRole[]
  /** As it stands in the address; anything else is the first scheme and the present year. */
  schemeId: string | null
  year: string | null
  now: Date
  /** Left out: as published. */
  readers?: Readers
}

/** The figures that somebody may read: of their schemes alone, if they are limited to some. */
export async function grantReport(
  db: Reader,
  { schemeId, year, now, readers = 'public', ...who }: Scope,
): Promise<GrantReport> {
  const { councilId } = who
  const schemes = await readableSchemes(db, who)
  const thisYear = financialYearOf(londonDate(now))
  const years = Array.from({ length: 5 }, (_, ago) => thisYear - ago)
  const scheme = schemes.all.find(({ id }) => id === schemeId) ?? schemes.all[0]
  const wanted = years.find((choice) => String(choice) === year) ?? thisYear
  const [pots, money, chosen] = await Promise.all([
    potMoney(db, {
      councilId,
      potIds: schemes.limited ? schemes.all.flatMap(({ definition }) => definition.potIds) : null,
    }),
    schemeMoney(db, { councilId, schemes: schemes.all, readers }),
    scheme ? figuresOf(db, { councilId, scheme, year: wanted, readers }) : null,
  ])
  return {
    pots,
    schemes: money,
    chosen,
    choices: { schemes: schemes.all.map(({ id, definition }) => ({ id, name: definition.name })), years },
  }
}

/** The schemes whose figures and published grants somebody may read. */
export async function readableSchemes(
  db: Reader,
  { councilId, personId, roles }: { councilId: string; personId: string; roles: readonly CouncilRole[] },
): Promise<{ all: ReportedScheme[]; limited: boolean }> {
  const held = REPORT_ROLES.filter((role) => roles.includes(role))
  const schemeIds = await schemesOf(db, { councilId, personId, roles: held })
  return { all: await reportedSchemes(db, { councilId, schemeIds }), limited: schemeIds !== null }
}

async function figuresOf(
  db: Reader,
  { councilId, scheme, year, readers }: { councilId: string; scheme: ReportedScheme; year: number; readers: Readers },
): Promise<NonNullable<GrantReport['chosen']>> {
  const scope = { councilId, schemeId: scheme.id, year }
  const [awards, quarters, refusals, decided, looks] = await Promise.all([
    awardsBy(db, scope),
    quartersOf(db, scope),
    refusalsBy(db, scope),
    decidedIn(db, scope),
    secondLooksIn(db, scope),
  ])
  const { definition } = scheme
  const costLabel = named(definition.costTypes)
  const reasonLabel = named(definition.rejectReasons)
  const refused = quarters.refused.reduce((sum, { people }) => sum + people, 0)
  const breakdowns = [
    breakdown({ key: 'sent', title: 'Applications sent', unit: 'applications' }, quarters.sent, {
      order: 'given',
      readers,
    }),
    breakdown({ key: 'agreed', title: 'Awards', unit: 'awards' }, quarters.agreed, { order: 'given', readers }),
    breakdown({ key: 'refused', title: 'Refusals', unit: 'refusals' }, quarters.refused, { order: 'given', readers }),
    breakdown({ key: 'home', title: 'Awards by district of home', unit: 'awards' }, awards.home, { readers }),
    breakdown({ key: 'work', title: 'Awards by district of work', unit: 'awards' }, awards.work, { readers }),
    breakdown({ key: 'provider', title: 'Awards by employer', unit: 'awards' }, awards.provider, { readers }),
    breakdown({ key: 'cost', title: 'What awards are for', unit: 'awards' }, relabel(awards.costs, costLabel), {
      whole: awards.whole,
      readers,
    }),
    breakdown({ key: 'reason', title: 'Refusals by reason', unit: 'refusals' }, relabel(refusals, reasonLabel), {
      whole: { people: refused, pence: 0 },
      readers,
    }),
  ]
  return {
    schemeId: scheme.id,
    name: definition.name,
    year,
    breakdowns,
    speed: speedOf(decided, readers),
    secondLooks: secondLooksOf(looks, readers),
  }
}

const named = (entries: readonly { key: string; label: string }[]) =>
  new Map(entries.map(({ key, label }) => [key, label]))

const relabel = (parts: readonly Part[], labels: ReadonlyMap<string, string>): Part[] =>
  parts.map((part) => ({ ...part, label: labels.get(part.label) ?? part.label }))
