import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { lockGrant, moveGrant } from '../move-grant.server'
import { tellApplicant } from './tell-applicant.server'

const BATCH = 500

/** Sweep: applications whose question nobody answered to its last day. A late answer opens them again. Answers how many. */
export async function lapseGrants(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.grantApplication.findMany({
    where: { status: 'info_requested', infoDueAt: { lte: now } },
    select: { id: true, councilId: true },
    orderBy: { infoDueAt: 'asc' },
    take: BATCH,
  })
  let lapsed = 0
  for (const row of due) if (await inTransaction(db, (tx) => lapse(tx, row, now))) lapsed += 1
  return lapsed
}

async function lapse(tx: Tx, { id, councilId }: { id: string; councilId: string }, now: Date): Promise<boolean> {
  const grant = await lockGrant(tx, { id, councilId })
  const { infoDueAt } = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { infoDueAt: true } })
  if (grant?.status !== 'info_requested' || !infoDueAt || infoDueAt > now) return false
  const moved = await moveGrant(tx, grant, {
    event: 'lapse',
    facts: { by: 'system' },
    by: 'system',
    now,
    dueAt: infoDueAt,
    data: {
      pausedOn: null,
      infoDueAt: null,
      infoRemindAt: null,
      claimedByPersonId: null,
      claimedUntil: null,
      endedAt: now,
    },
  })
  if (!moved.ok) throw new Error(`A question could not lapse: ${moved.reason}`)
  await tellApplicant(tx, { applicationId: id, eventId: moved.eventId, what: 'lapsed', releaseAt: now })
  return true
}
