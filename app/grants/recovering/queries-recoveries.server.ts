import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { CouncilRole } from '#app/platform/actor'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import type { RecoveryStatus } from './recovery'
import type { RecoveryRow, RecoveryView } from './recovery-view'

/** Roles that work on money asked back. */
const recoveryRoles = ['approver', 'payments'] as const satisfies readonly CouncilRole[]

const STATUSES: Record<Exclude<RecoveryView, 'early'>, RecoveryStatus[]> = {
  proposed: ['proposed'],
  asked: ['asked'],
  ended: ['refused', 'recovered', 'written_off'],
}

type Reading = { councilId: string; personId: string; view: RecoveryView; page: number }

/** A page of what is asked back, and of those who left early, of the reader's schemes. */
export async function listRecoveries(
  db: Reader,
  { councilId, personId, view, page: wanted }: Reading,
): Promise<{ rows: RecoveryRow[]; page: Page; counts: Record<RecoveryView, number> }> {
  const schemes = await schemesOf(db, { councilId, personId, roles: recoveryRoles })
  const ofScheme = schemes && { schemeId: { in: schemes } }
  const where = (recoveryView: Exclude<RecoveryView, 'early'>): Prisma.GrantRecoveryWhereInput => ({
    councilId,
    status: { in: STATUSES[recoveryView] },
    ...(ofScheme && { application: ofScheme }),
  })
  const early: Prisma.GrantApplicationWhereInput = {
    councilId,
    status: 'monitoring',
    ...ofScheme,
    recoveries: { none: {} },
    confirmations: { some: { kind: 'retention', answer: { in: ['left', 'not-ours'] }, cancelledAt: null } },
  }
  const counts = {
    early: await db.grantApplication.count({ where: early }),
    proposed: await db.grantRecovery.count({ where: where('proposed') }),
    asked: await db.grantRecovery.count({ where: where('asked') }),
    ended: await db.grantRecovery.count({ where: where('ended') }),
  }
  const page = paginate(wanted, counts[view])
  const window = { skip: page.offset, take: page.limit }
  const rows = view === 'early' ? await leftEarly(db, early, window) : await recoveries(db, where(view), view, window)
  return { rows, page, counts }
}

type Window = { skip: number; take: number }

async function leftEarly(db: Reader, where: Prisma.GrantApplicationWhereInput, window: Window): Promise<RecoveryRow[]> {
  const rows = await db.grantApplication.findMany({
    where,
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    ...window,
    select: { id: true, reference: true, decidedAt: true, updatedAt: true },
  })
  return rows.map(({ id, reference, decidedAt, updatedAt }) => ({
    applicationId: id,
    reference,
    since: decidedAt ?? updatedAt,
    recovery: null,
  }))
}

async function recoveries(
  db: Reader,
  where: Prisma.GrantRecoveryWhereInput,
  view: RecoveryView,
  window: Window,
): Promise<RecoveryRow[]> {
  const rows = await db.grantRecovery.findMany({
    where,
    orderBy: view === 'ended' ? [{ endedAt: 'desc' }, { id: 'desc' }] : [{ proposedAt: 'asc' }, { id: 'asc' }],
    ...window,
    include: { application: { select: { reference: true } } },
  })
  return rows.map(({ applicationId, application, proposedAt, decidedAt, endedAt, ...row }) => ({
    applicationId,
    reference: application.reference,
    since: (view === 'ended' ? endedAt : view === 'asked' ? decidedAt : proposedAt) ?? proposedAt,
    recovery: {
      status: row.status,
      pence: row.pence,
      recoveredPence: row.recoveredPence,
      endProposed: row.writeOffByPersonId !== null,
    },
  }))
}
