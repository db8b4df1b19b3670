import { readDefinition } from '#app/grants/schemes/definition'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { fromDateColumn } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { OwnGrantLine } from './own-grant'
import { statusForApplicant } from '#app/grants/applying/release'

/** From these states on, what was promised may be shown. */
export const PROMISED: readonly GrantStatus[] = [
  'approved',
  'monitoring',
  'closed',
  'recovery',
  'recovered',
  'written_off',
]

export const ownLineColumns = {
  id: true,
  reference: true,
  status: true,
  releasedAt: true,
  urgent: true,
  submittedAt: true,
  draftExpiresAt: true,
  dueOn: true,
  infoDueAt: true,
  holdUntil: true,
  appealUntil: true,
  requestedPence: true,
  awardedPence: true,
  scheme: { select: { slug: true } },
  version: { select: { definition: true } },
  instalments: {
    where: { award: { undoneAt: null } },
    select: {
      number: true,
      pence: true,
      status: true,
      dueOn: true,
      paidAt: true,
      whileEmployed: true,
      setOffRecoveryId: true,
    },
    orderBy: { number: 'asc' },
  },
} as const satisfies Prisma.GrantApplicationSelect

type LineRow = Prisma.GrantApplicationGetPayload<{ select: typeof ownLineColumns }>

const day = (column: Date | null) => column && fromDateColumn(column)

/** The row as its applicant may see it: nothing of a decision that is not released is in it. */
export function ownLine(row: LineRow, now: Date): OwnGrantLine {
  const { scheme, version, instalments, releasedAt, ...columns } = row
  const status = statusForApplicant({ status: row.status, releasedAt }, now)
  const promised = PROMISED.includes(status)
  return {
    ...columns,
    status,
    scheme: readDefinition(version.definition).name,
    slug: scheme.slug,
    dueOn: day(row.dueOn),
    holdUntil: day(row.holdUntil),
    appealUntil: status === 'rejected' ? day(row.appealUntil) : null,
    awardedPence: promised ? row.awardedPence : null,
    paymentFailed: promised && instalments.some((instalment) => instalment.status === 'failed'),
  }
}

/** A person's applications at every council, drafts among them, the newest first. */
export async function ownGrants(
  db: Reader,
  { personId, now, page: wanted }: { personId: string; now: Date; page: number },
): Promise<{ items: OwnGrantLine[]; page: Page }> {
  const where = { personId }
  const page = paginate(wanted, await db.grantApplication.count({ where }))
  const rows = await db.grantApplication.findMany({
    where,
    select: ownLineColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.offset,
    take: page.limit,
  })
  return { items: rows.map((row) => ownLine(row, now)), page }
}

const MOST_ASKING = 20

/** Those of a person's applications in which they must do something themselves. */
export async function ownGrantsAsking(
  db: Reader,
  { personId, now }: { personId: string; now: Date },
): Promise<OwnGrantLine[]> {
  const rows = await db.grantApplication.findMany({
    where: {
      personId,
      OR: [{ status: { in: ['draft', 'info_requested'] } }, { instalments: { some: { status: 'failed' } } }],
    },
    select: ownLineColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_ASKING,
  })
  return rows.map((row) => ownLine(row, now))
}

/** Whether a person has any application at all, for the menu of their account. */
export async function hasGrants(db: Reader, { personId }: { personId: string }): Promise<boolean> {
  return (await db.grantApplication.findFirst({ where: { personId }, select: { id: true } })) !== null
}
