import { councilById } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { cancelMessages } from '#app/platform/messages.server'
import type { LocalDate } from '#app/shared/dates'
import { inWorkChecks } from './in-work'
import { moveCandidate, moveCandidatesOf } from './move-candidate.server'
import { tellInWorkSupport } from './tell-candidate.server'

/**
 * Somebody started work: each of their open cases goes into in-work support, with its four checks. Done twice it is
 * done once. Whoever is not registered with a broker is left alone; answers how many cases are supported now.
 */
export async function openInWorkSupport(
  tx: Tx,
  {
    personId,
    employmentId,
    startedOn,
    now,
  }: { personId: string; employmentId: string; startedOn: LocalDate; now: Date },
): Promise<number> {
  const moved = await moveCandidatesOf(tx, { personId, event: 'start_work', by: 'system', party: 'system', now })
  const cases = await tx.candidate.findMany({
    where: { personId, status: 'in_work_support' },
    select: { id: true, councilId: true },
  })
  // Nobody asks about an earlier job any more.
  await tx.inWorkCheck.deleteMany({
    where: { candidateId: { in: cases.map(({ id }) => id) }, employmentId: { not: employmentId }, doneAt: null },
  })
  await tx.inWorkCheck.createMany({
    data: cases.flatMap(({ id, councilId }) =>
      inWorkChecks(startedOn).map(({ week, dueAt }) => ({ councilId, candidateId: id, employmentId, week, dueAt })),
    ),
    skipDuplicates: true,
  })
  for (const move of moved) {
    await tellInWorkSupport(tx, { council: await councilById(move.councilId), now }, move)
  }
  return cases.length
}

/** The first day was corrected: checks that nobody has made yet move with it. */
export async function moveInWorkChecks(
  tx: Tx,
  { employmentId, startedOn }: { employmentId: string; startedOn: LocalDate },
): Promise<void> {
  for (const { week, dueAt } of inWorkChecks(startedOn)) {
    await tx.inWorkCheck.updateMany({ where: { employmentId, week, doneAt: null }, data: { dueAt } })
  }
}

/** The start was recorded by mistake: cases that it brought into support wait for the first day again, and hear nothing. */
export async function takeBackInWorkSupport(
  tx: Tx,
  { personId, employmentId, now }: { personId: string; employmentId: string; now: Date },
): Promise<void> {
  const checks = await tx.inWorkCheck.findMany({ where: { employmentId }, select: { candidateId: true } })
  await tx.inWorkCheck.deleteMany({ where: { employmentId, doneAt: null } })
  for (const candidateId of new Set(checks.map((check) => check.candidateId))) {
    const begun = await tx.event.findFirst({
      where: { entity: 'candidate', entityId: candidateId, change: 'start_work' },
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    if (begun) await cancelMessages(tx, begun.id)
    // A case that was closed or moved on meanwhile stays where it is.
    await moveCandidate(tx, { candidateId, personId, event: 'undo_start', by: 'system', party: 'system', now })
  }
}
