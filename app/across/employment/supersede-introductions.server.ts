import { introductionsSuperseded } from '#emails/brokering/introductions-superseded'
import { introductionSuperseded } from '#emails/brokering/introduction-superseded'
import { firstName } from '#app/people/profile/names'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { moveCandidatesOf } from '#app/brokering/candidates/move-candidate.server'
import { changeIntroduction } from '#app/brokering/introductions/change-introduction.server'
import { liveStatuses } from '#app/brokering/introductions/introduction'
import { readLocked, type LockedIntroduction } from '#app/brokering/introductions/lock-introduction.server'
import { tellCandidate } from '#app/brokering/introductions/tell.server'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'

/**
 * Holds every case of a person, before anything else of theirs: whoever introduces them waits, or is waited for.
 */
export async function lockCandidatesOf(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`select from candidate where person_id = ${personId}::uuid order by id for update`
}

/** Whether a council's job brokers look, or looked, for work for somebody. */
export async function isRegisteredForMatching(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.candidate.count({ where: { personId } })) > 0
}

type Hired = { personId: string; employmentId: string; applicationId: string; now: Date }

/**
 * An employer hired somebody: their cases are placed, and their other live introductions set aside. What was not sent
 * is never sent; where it was, the provider's application says that they have found work, and the provider is told.
 */
export async function supersedeIntroductions(
  tx: Tx,
  { personId, employmentId, applicationId, now }: Hired,
): Promise<number> {
  await moveCandidatesOf(tx, { personId, event: 'place', by: 'system', party: 'system', now })
  const others = await tx.introduction.findMany({
    where: {
      candidate: { personId },
      status: { in: [...liveStatuses] },
      OR: [{ applicationId: null }, { applicationId: { not: applicationId } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const setAside: { eventId: bigint; introduction: LockedIntroduction }[] = []
  for (const { id } of others) {
    await tx.$queryRaw`select from introduction where id = ${id}::uuid for update`
    const introduction = await readLocked(tx, id)
    if (introduction.applicationId && !(await closeApplication(tx, introduction, now))) continue
    const superseded = await changeIntroduction(tx, introduction, {
      event: 'supersede',
      facts: { by: 'system' },
      by: 'system',
      now,
      columns: { restoreStatus: introduction.status, supersededByEmploymentId: employmentId, remindAt: null },
    })
    if (superseded.ok) setAside.push({ eventId: superseded.eventId, introduction })
  }
  await tellWhatIsSetAside(tx, setAside, now)
  return setAside.length
}

/** False where the application is over already: then the introduction has ended as it did. */
async function closeApplication(tx: Tx, introduction: LockedIntroduction, now: Date): Promise<boolean> {
  const id = introduction.applicationId!
  await tx.$queryRaw`select from job_application where id = ${id}::uuid for update`
  const row = await tx.jobApplication.findUniqueOrThrow({ where: { id }, select: { status: true, name: true } })
  const from = row.status
  const moved = next(applicationTransitions, from, 'hired_elsewhere', { by: 'system' })
  if (!moved.ok) return false
  await tx.jobApplication.update({
    where: { id },
    data: { status: moved.to, previousStatus: null, statusReleasedAt: null, updatedAt: now },
  })
  const eventId = await recordEvent(tx, {
    councilId: introduction.vacancyCouncilId,
    entity: 'application',
    entityId: id,
    by: 'system',
    change: 'hired_elsewhere',
    from,
    to: moved.to,
    at: now,
  })
  const { providerId, vacancyCouncilId, vacancyId, vacancy } = introduction
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId: vacancyCouncilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      introductionSuperseded.with({
        firstName: firstName(row.name),
        title: vacancy.title,
        portal,
        url: `${origin}/provider/vacancies/${vacancyId}/applications`,
      }),
  })
  return true
}

/** One message for all of them at one council, of those that the candidate knew of. */
async function tellWhatIsSetAside(
  tx: Tx,
  setAside: { eventId: bigint; introduction: LockedIntroduction }[],
  now: Date,
) {
  const known = setAside.filter(({ introduction }) => !['suggested', 'endorsed'].includes(introduction.status))
  for (const councilId of new Set(known.map(({ introduction }) => introduction.councilId))) {
    const here = known.filter(({ introduction }) => introduction.councilId === councilId)
    const [first] = here
    if (!first) continue
    const jobs = here.map(
      ({ introduction: { vacancy } }) => `${vacancy.title}, ${publicProviderName(vacancy.provider)}`,
    )
    await tellCandidate(tx, first.introduction, { eventId: first.eventId, now }, ({ name, origin }) =>
      introductionsSuperseded.with({ jobs, portal: name, url: `${origin}/account/introductions` }),
    )
  }
}
