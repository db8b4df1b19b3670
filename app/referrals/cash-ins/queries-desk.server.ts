import { z } from 'zod'
import { milestoneLabels, milestones } from '#app/referrals/programmes/milestones'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { paginate } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import type { CashInStatus } from './cash-in'
import { standingPoints } from './queries-standing.server'
import { cashInViews, type CashInDetails, type CashInList, type CashInRow, type CashInView } from './cash-in-view'

const statusesOf: Record<CashInView, CashInStatus[]> = {
  requested: ['requested'],
  approved: ['approved'],
  exported: ['exported'],
  ended: ['paid', 'rejected', 'failed'],
}

const rowColumns = {
  id: true,
  points: true,
  pence: true,
  status: true,
  isLast: true,
  requestedAt: true,
  referrer: { select: { personId: true, name: true, payrollNumber: true } },
} satisfies Prisma.CashInSelect

type Row = Prisma.CashInGetPayload<{ select: typeof rowColumns }>

function rowOf({ referrer, status, ...row }: Row, personId: string): CashInRow {
  const { name, payrollNumber } = referrer
  const words = name === '' ? 'Somebody who has left' : name
  return { ...row, name: words, payrollNumber, status, own: referrer.personId === personId }
}

/** A provider's cash-ins of one kind: what waits, the oldest first; what has ended, the newest first. */
export async function listCashIns(
  db: Reader,
  {
    providerId,
    personId,
    view,
    page: wanted,
  }: { providerId: string; personId: string; view: CashInView; page: number },
): Promise<CashInList> {
  const groups = await db.cashIn.groupBy({ by: ['status'], where: { providerId }, _count: true })
  const countOf = (group: CashInView) =>
    groups.filter(({ status }) => statusesOf[group].includes(status)).reduce((sum, { _count }) => sum + _count, 0)
  const counts = Object.fromEntries(cashInViews.map((group) => [group, countOf(group)])) as Record<CashInView, number>
  const page = paginate(wanted, counts[view])
  const order = view === 'ended' ? ('desc' as const) : ('asc' as const)
  const rows = await db.cashIn.findMany({
    where: { providerId, status: { in: statusesOf[view] } },
    select: rowColumns,
    orderBy: [{ requestedAt: order }, { id: order }],
    skip: page.offset,
    take: page.limit,
  })
  return { rows: rows.map((row) => rowOf(row, personId)), page, counts }
}

/** Whether this provider has a cash-in of this id: a look before a form is read. */
export async function findCashIn(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.cashIn.findFirst({ where: { id, providerId }, select: { id: true } })
}

/** One cash-in with what a manager decides on. Null: this provider has none with this id. */
export async function getCashIn(
  db: Reader,
  { id, providerId, personId }: { id: string; providerId: string; personId: string },
): Promise<CashInDetails | null> {
  if (!isUuid(id)) return null
  const row = await db.cashIn.findFirst({
    where: { id, providerId },
    select: {
      ...rowColumns,
      councilId: true,
      programmeId: true,
      referrerId: true,
      decidedAt: true,
      endedAt: true,
      words: true,
      export: { select: { id: true, number: true } },
      referrer: {
        select: {
          personId: true,
          name: true,
          payrollNumber: true,
          status: true,
          contactErasedAt: true,
          site: { select: { name: true } },
        },
      },
    },
  })
  if (!row) return null
  const { programmeId, referrerId, referrer, councilId, decidedAt, endedAt, words } = row
  const account = await db.pointsAccount.findUnique({
    where: { programmeId_referrerId: { programmeId, referrerId }, providerId },
    select: { balance: true, owed: true },
  })
  const openChecks = await db.referralFlag.count({ where: { providerId, status: 'open', referral: { referrerId } } })
  const isOver = row.status === 'rejected' || row.status === 'failed'
  return {
    ...rowOf(row, personId),
    councilId,
    decidedAt,
    endedAt,
    words,
    siteName: referrer.site?.name ?? null,
    export: row.export,
    balance: account?.balance ?? 0,
    owed: account?.owed ?? 0,
    earned: await earnedBy(db, { providerId, programmeId, referrerId }),
    stands: await standingPoints(db, { providerId, programmeId, referrerId }),
    openChecks,
    mayAskAgain:
      isOver &&
      row.isLast &&
      referrer.status === 'left' &&
      !referrer.contactErasedAt &&
      referrer.personId !== personId &&
      (account?.balance ?? 0) > 0,
  }
}

const Earned = z.object({ milestone: z.enum(milestones), times: whole, points: whole })

async function earnedBy(db: Reader, of: { providerId: string; programmeId: string; referrerId: string }) {
  const rows = await parsedRows(db, Earned)`
    select milestone, sum(sign(points))::integer as times, sum(points)::integer as points
    from points_entry
    where provider_id = ${of.providerId}::uuid and programme_id = ${of.programmeId}::uuid
      and referrer_id = ${of.referrerId}::uuid and milestone is not null
    group by milestone having sum(points) > 0 order by sum(points) desc, milestone`
  return rows.map(({ milestone, ...row }) => ({ label: milestoneLabels[milestone], ...row }))
}
