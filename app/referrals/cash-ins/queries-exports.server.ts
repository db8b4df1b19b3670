import type { Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { ExportRow, ExportView, NextExport } from './export-view'

const columns = { id: true, number: true, exportedAt: true, lineCount: true, points: true, pence: true } as const

/** A provider's files for payroll, the newest first. */
export async function listExports(
  db: Reader,
  { providerId, page: wanted }: { providerId: string; page: number },
): Promise<{ rows: ExportRow[]; page: Page }> {
  const page = paginate(wanted, await db.payrollExport.count({ where: { providerId } }))
  const rows = await db.payrollExport.findMany({
    where: { providerId },
    select: { ...columns, _count: { select: { cashIns: { where: { status: 'exported' } } } } },
    orderBy: { number: 'desc' },
    skip: page.offset,
    take: page.limit,
  })
  return { rows: rows.map(({ _count, ...row }) => ({ ...row, waiting: _count.cashIns })), page }
}

/** What the next file would hold: everything that is approved. */
export async function nextExport(db: Reader, { providerId }: { providerId: string }): Promise<NextExport> {
  const where = { providerId, status: 'approved' }
  const sums = await db.cashIn.aggregate({ where, _count: true, _sum: { points: true, pence: true } })
  const without = { ...where, referrer: { OR: [{ payrollNumber: null }, { payrollNumber: '' }] } }
  const some = await db.cashIn.findMany({
    where: without,
    select: { referrer: { select: { name: true } } },
    orderBy: { referrer: { name: 'asc' } },
    take: 10,
  })
  return {
    count: sums._count,
    points: sums._sum.points ?? 0,
    pence: sums._sum.pence ?? 0,
    unnumbered: { names: some.map(({ referrer }) => referrer.name), count: await db.cashIn.count({ where: without }) },
  }
}

/** One file with what became of its lines. Null: this provider has none with this id. */
export async function getExport(
  db: Reader,
  { id, providerId, personId, page: wanted }: { id: string; providerId: string; personId: string; page: number },
): Promise<ExportView | null> {
  if (!isUuid(id)) return null
  const row = await db.payrollExport.findFirst({
    where: { id, providerId },
    select: { ...columns, councilId: true, sha256: true, exportedByPersonId: true },
  })
  if (!row) return null
  const { exportedByPersonId, ...about } = row
  const by = await db.person.findUnique({ where: { id: exportedByPersonId }, select: { name: true, email: true } })
  const inIt = { providerId, exportId: id }
  const page = paginate(wanted, row.lineCount)
  const lines = await db.cashIn.findMany({
    where: inIt,
    select: {
      id: true,
      points: true,
      pence: true,
      status: true,
      referrer: { select: { personId: true, name: true, payrollNumber: true } },
    },
    orderBy: [{ referrer: { payrollNumber: 'asc' } }, { referrer: { name: 'asc' } }, { id: 'asc' }],
    skip: page.offset,
    take: page.limit,
  })
  const exported = { ...inIt, status: 'exported' }
  const others = await db.cashIn.aggregate({
    where: { ...exported, referrer: { personId: { not: personId } } },
    _count: true,
    _sum: { pence: true },
  })
  const own = await db.cashIn.count({ where: { ...exported, referrer: { personId } } })
  return {
    ...about,
    exportedBy: by?.name || by?.email || 'Somebody who has left',
    lines: lines.map(({ referrer, status, ...line }) => ({
      ...line,
      name: referrer.name === '' ? 'Somebody who has left' : referrer.name,
      payrollNumber: referrer.payrollNumber,
      status,
      own: referrer.personId === personId,
    })),
    page,
    waiting: { count: others._count, pence: others._sum.pence ?? 0, own: own > 0 },
  }
}
