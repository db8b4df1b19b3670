import { z } from 'zod'
import { readDefinition } from '#app/grants/schemes/definition'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { PotMoney, SchemeMoney } from './figures'
import { isTold, type Readers } from './suppress'

/** Schemes that somebody may read figures of, by name; null `schemeIds`: all of the council's. */
export async function reportedSchemes(
  db: Reader,
  { councilId, schemeIds }: { councilId: string; schemeIds: string[] | null },
) {
  const schemes = await db.scheme.findMany({
    where: { councilId, ...(schemeIds && { id: { in: schemeIds } }) },
    select: {
      id: true,
      slug: true,
      versions: { where: { status: 'published' }, orderBy: { version: 'desc' }, select: { definition: true } },
    },
  })
  return schemes
    .flatMap(({ id, slug, versions: [newest] }) =>
      newest ? [{ id, slug, definition: readDefinition(newest.definition) }] : [],
    )
    .toSorted((a, b) => a.definition.name.localeCompare(b.definition.name, 'en-GB'))
}

export type ReportedScheme = Awaited<ReturnType<typeof reportedSchemes>>[number]

/** Pots with what was given, promised, spent and left; only those that these schemes draw on, if there is a limit. */
export async function potMoney(
  db: Reader,
  { councilId, potIds }: { councilId: string; potIds: string[] | null },
): Promise<PotMoney[]> {
  const pots = await db.pot.findMany({
    where: { councilId, ...(potIds && { id: { in: potIds } }) },
    orderBy: { name: 'asc' },
  })
  return pots.map(({ id, name, funder, ...money }) => ({
    id,
    name,
    funder,
    allocatedPence: Number(money.allocatedPence),
    committedPence: Number(money.committedPence),
    spentPence: Number(money.spentPence),
    recoveredPence: Number(money.recoveredPence),
    leftPence: Number(money.availablePence),
  }))
}

const Ledger = z.object({ id: z.string(), awards: whole, committed: whole, spent: whole, recovered: whole })

/** What each scheme promised and paid so far, by the ledger. */
export async function schemeMoney(
  db: Reader,
  { councilId, schemes, readers }: { councilId: string; schemes: readonly ReportedScheme[]; readers: Readers },
): Promise<SchemeMoney[]> {
  const rows = await parsedRows(db, Ledger)`
    select a.scheme_id as id, count(distinct l.application_id)::int as awards,
      coalesce(sum(l.pence) filter (where l.account = 'committed'), 0) as committed,
      coalesce(sum(l.pence) filter (where l.account = 'spent'), 0) as spent,
      coalesce(-sum(l.pence) filter (where l.account = 'recovered'), 0) as recovered
    from ledger_line l join grant_application a on a.id = l.application_id
    where l.council_id = ${councilId}::uuid and a.scheme_id = any (${schemes.map(({ id }) => id)}::uuid[])
    group by 1`
  return schemes.map(({ id, definition }) => {
    const row = rows.find((total) => total.id === id)
    const awards = row?.awards ?? 0
    const mayTell = readers === 'staff' || isTold(awards)
    return {
      id,
      name: definition.name,
      awards: mayTell ? awards : null,
      committedPence: mayTell ? (row?.committed ?? 0) : null,
      spentPence: mayTell ? (row?.spent ?? 0) : null,
      recoveredPence: mayTell ? (row?.recovered ?? 0) : null,
    }
  })
}
