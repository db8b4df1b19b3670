import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import type { React } from '#app/platform/work'
import type { Sweep } from '#app/platform/tasks.server'
import { isUuid } from '#app/shared/uuid'
import { react } from '../reactions.server'
import { lockCandidatesOf } from './supersede-introductions.server'

/*
 * A hire that is told tomorrow takes its opening and writes the employment at once. What follows elsewhere, and would tell
 * the candidate or others of it, follows when it is told; until then it can be taken back as if it never was.
 */

type HeldHire = { id: string; vacancyId: string; personId: string; byPersonId: string | null }

/** The hire that is held back of an application, with its row; null where there is none. */
async function lockHeldHire(tx: Tx, applicationId: string): Promise<HeldHire | null> {
  const [held] = await tx.$queryRaw<HeldHire[]>`
    select a.id, a.vacancy_id as "vacancyId", a.person_id as "personId",
      (select e.actor_person_id from event e where e.entity = 'application' and e.entity_id = a.id and e.change = 'hire'
        order by e.id desc limit 1) as "byPersonId"
    from job_application a where a.id = ${applicationId}::uuid and a.status = 'hired' and a.previous_status is not null
    for update of a`
  return held ?? null
}

/** The same by the employment that the hire wrote. */
export async function heldHireOf(tx: Tx, employmentId: string): Promise<HeldHire | null> {
  if (!isUuid(employmentId)) return null
  const row = await tx.employment.findUnique({ where: { id: employmentId }, select: { applicationId: true } })
  return row?.applicationId ? lockHeldHire(tx, row.applicationId) : null
}

/** Lets what a held hire means elsewhere follow, and the candidate hear of it now if that is earlier than promised. */
export async function releaseHire(tx: Tx, held: HeldHire, now: Date, follow: React = react): Promise<void> {
  const { id: applicationId, vacancyId, personId, byPersonId } = held
  const by = byPersonId ? { personId: byPersonId } : 'system'
  await tx.jobApplication.update({
    where: { id: applicationId },
    data: { previousStatus: null, statusReleasedAt: now },
  })
  await tx.message.updateMany({
    where: { status: 'queued', releaseAt: { gt: now }, event: { entityId: applicationId, change: 'hire' } },
    data: { releaseAt: now },
  })
  const { id: employmentId } = await tx.employment.findFirstOrThrow({
    where: { applicationId, status: { not: 'fell_through' } },
    select: { id: true },
  })
  // First, so that what they had under way here themselves is set aside rather than closed with the vacancy.
  await follow(tx, { kind: 'hired', applicationId, employmentId, personId, at: now, by })
  const vacancy = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { status: true } })
  if (vacancy.status === 'closed') await follow(tx, { kind: 'vacancy-closed', vacancyId, at: now, by })
}

/** Sweep: hires that were held back are told now, and what they mean elsewhere follows. Answers how many. */
async function releaseHires(db: PrismaClient, now: Date): Promise<number> {
  const due = await db.jobApplication.findMany({
    where: { status: 'hired', previousStatus: { not: null }, statusReleasedAt: { lte: now } },
    select: { id: true, personId: true },
    orderBy: [{ statusReleasedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  let released = 0
  for (const { id, personId } of due)
    released += await inTransaction(db, async (tx) => {
      // Before the application, as whoever introduces them does.
      if (personId) await lockCandidatesOf(tx, personId)
      const held = await lockHeldHire(tx, id)
      if (held) await releaseHire(tx, held, now)
      return held ? 1 : 0
    })
  return released
}

export const releaseHiresSweep: Sweep = { name: 'release-hires', run: releaseHires }
