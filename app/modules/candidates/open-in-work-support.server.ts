import { councilById } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { inWorkChecks } from './in-work'
import { moveCandidatesOf } from './move-candidate.server'
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
