import type { Prisma, Reader } from '#app/platform/database/client.server'
import { paginate } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { PotLeft } from './choose-pot'
import type { LedgerRow, PotRow, TransferRow } from './pot-view'

type Scope = {
  councilId: string
  /** Schemes that the reader works on; null: all. What they may see is the pots these draw on. */
  schemeIds: string[] | null
}

const columns = {
  id: true,
  name: true,
  funder: true,
  about: true,
  allocatedPence: true,
  availablePence: true,
  committedPence: true,
  spentPence: true,
  recoveredPence: true,
  closedAt: true,
} satisfies Prisma.PotSelect

/** The council's pots by name, those that are closed last. */
export async function councilPots(db: Reader, scope: Scope): Promise<PotRow[]> {
  const rows = await db.pot.findMany({ where: await visible(db, scope), select: columns, orderBy: { name: 'asc' } })
  return rows.map(toRow).toSorted((a, b) => Number(a.closed) - Number(b.closed))
}

/** Null: not the council's, or of no scheme of the reader's. */
export async function potById(db: Reader, { id, ...scope }: Scope & { id: string }): Promise<PotRow | null> {
  if (!isUuid(id)) return null
  const row = await db.pot.findFirst({ where: { AND: [await visible(db, scope), { id }] }, select: columns })
  return row && toRow(row)
}

/** What is left in pots, without a lock: for pages. Who spends it asks `lockPots`. */
export async function potsLeft(
  db: Reader,
  { councilId, ids }: { councilId: string; ids: readonly string[] },
): Promise<PotLeft[]> {
  const rows = await db.pot.findMany({ where: { councilId, id: { in: ids.filter(isUuid) } }, select: columns })
  return rows.map(toRow)
}

const LINES_PER_PAGE = 25

/** What happened to a pot's money, newest first: one row for each amount that moved. The pot was asked for before. */
export async function potLedger(
  db: Reader,
  { potId, councilId, schemeIds, page: wanted }: Scope & { potId: string; page: number },
) {
  // Each amount has two lines; the one it arrives on stands for both.
  const where = { potId, councilId, pence: { gt: 0 } }
  const page = paginate(wanted, await db.ledgerLine.count({ where }), LINES_PER_PAGE)
  const lines = await db.ledgerLine.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: page.offset,
    take: page.limit,
    select: {
      id: true,
      account: true,
      pence: true,
      applicationId: true,
      journal: { select: { kind: true, at: true, byPersonId: true } },
    },
  })
  const names = await namesOf(
    db,
    lines.flatMap(({ journal }) => journal.byPersonId ?? []),
  )
  const applications = await db.grantApplication.findMany({
    where: {
      councilId,
      id: { in: lines.flatMap(({ applicationId }) => applicationId ?? []) },
      ...(schemeIds && { schemeId: { in: schemeIds } }),
    },
    select: { id: true, reference: true },
  })
  const rows = lines.map(({ id, account, pence, applicationId, journal }): LedgerRow => ({
    id: id.toString(),
    kind: journal.kind,
    account,
    pence: Number(pence),
    at: journal.at,
    by: journal.byPersonId ? (names.get(journal.byPersonId) ?? 'A colleague') : null,
    application: applications.find((application) => application.id === applicationId) ?? null,
  }))
  return { page, rows }
}

const TRANSFERS = 20

/** Proposals that wait, and then the newest that were decided; of one pot, or of all. */
export async function potTransfers(
  db: Reader,
  { councilId, potId }: { councilId: string; potId?: string },
): Promise<TransferRow[]> {
  const rows = await db.potTransfer.findMany({
    where: { councilId, ...(potId && { OR: [{ fromPotId: potId }, { toPotId: potId }] }) },
    // 'proposed' comes after the others by name.
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { proposedAt: 'asc' }],
    take: TRANSFERS,
    include: { from: { select: { name: true } }, to: { select: { name: true } } },
  })
  const names = await namesOf(
    db,
    rows.flatMap(({ proposedByPersonId, decidedByPersonId }) => [proposedByPersonId, decidedByPersonId ?? []].flat()),
  )
  return rows.map(({ id, from, to, pence, words, status, ...rest }) => ({
    id,
    from: from?.name ?? null,
    to: to.name,
    toPotId: rest.toPotId,
    pence: Number(pence),
    words,
    status,
    proposedByPersonId: rest.proposedByPersonId,
    proposedBy: names.get(rest.proposedByPersonId) ?? 'A colleague',
    proposedAt: rest.proposedAt,
    decidedBy: rest.decidedByPersonId ? (names.get(rest.decidedByPersonId) ?? 'A colleague') : null,
    decidedAt: rest.decidedAt,
  }))
}

async function visible(db: Reader, { councilId, schemeIds }: Scope): Promise<Prisma.PotWhereInput> {
  if (schemeIds === null) return { councilId }
  const versions = await db.schemeVersion.findMany({
    where: { councilId, schemeId: { in: schemeIds }, status: 'published' },
    select: { definition: true },
  })
  const ids = versions.flatMap(({ definition }) => (definition as { potIds?: string[] }).potIds ?? [])
  return { councilId, id: { in: ids.filter(isUuid) } }
}

function toRow({ closedAt, ...pot }: Prisma.PotGetPayload<{ select: typeof columns }>): PotRow {
  return {
    ...pot,
    allocatedPence: Number(pot.allocatedPence),
    availablePence: Number(pot.availablePence),
    committedPence: Number(pot.committedPence),
    spentPence: Number(pot.spentPence),
    recoveredPence: Number(pot.recoveredPence),
    closed: closedAt !== null,
  }
}

async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(people.map(({ id, name, email }) => [id, name || email || 'A colleague']))
}
