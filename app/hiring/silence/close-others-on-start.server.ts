import { applicationStartedElsewhere } from '#emails/hiring/application-started-elsewhere'
import { applicationsClosedOnStart } from '#emails/hiring/applications-closed-on-start'
import { cancelHeldDecision } from '#app/hiring/answering/undo-decision.server'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { next } from '#app/shared/transitions'

type Started = { personId: string; employmentId: string; now: Date }

/**
 * Somebody started work: what else they applied for is closed, and both sides are told. What was decided already, known to
 * them or not yet, stays. Answers the ids of what it closed.
 */
export async function closeOthersOnStart(tx: Tx, { personId, employmentId, now }: Started): Promise<string[]> {
  const { applicationId, providerId } = await tx.employment.findUniqueOrThrow({
    where: { id: employmentId },
    select: { applicationId: true, providerId: true },
  })
  const open = await tx.$queryRaw<{ id: string }[]>`
    select id from job_application where person_id = ${personId}::uuid and id is distinct from ${applicationId}::uuid
      and status in ('submitted', 'shortlisted', 'interviewing', 'inactive', 'offered') order by id for update`
  const closed = []
  for (const { id } of open) {
    const application = await close(tx, { id, employmentId, employerId: providerId }, now)
    if (application) closed.push(application)
  }
  const [first] = closed
  if (!first) return []
  const council = await tx.council.findUniqueOrThrow({
    where: { id: first.councilId },
    select: { portalName: true, hosts: { select: { host: true } } },
  })
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  if (first.email)
    await queueMessage(tx, {
      eventId: first.eventId,
      councilId: first.councilId,
      to: { personId, address: first.email },
      content: applicationsClosedOnStart.with({
        titles: closed.map(({ title }) => title),
        portal: council.portalName,
        url: `${origin}/account/applications`,
      }),
      releaseAt: now,
    })
  return closed.map(({ id }) => id)
}

type Closing = { id: string; employmentId: string; employerId: string }

async function close(tx: Tx, { id, employmentId, employerId }: Closing, now: Date) {
  const { status, previousStatus, ...application } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      previousStatus: true,
      councilId: true,
      providerId: true,
      vacancyId: true,
      email: true,
      name: true,
      vacancy: { select: { title: true } },
    },
  })
  const moved = next(applicationTransitions, status, 'hired_elsewhere', { by: 'system' })
  if (!moved.ok) return null
  if (previousStatus !== null) await cancelHeldDecision(tx, { id })
  await tx.jobApplication.update({
    where: { id },
    data: { status: moved.to, previousStatus: null, statusReleasedAt: null, decisionWords: null, updatedAt: now },
  })
  const { councilId, providerId, vacancyId, email, name, vacancy } = application
  const { title } = vacancy
  const by = 'system'
  const change = { entity: 'application', entityId: id, change: 'hired_elsewhere', from: status, to: moved.to }
  const eventId = await recordEvent(tx, { councilId, ...change, by, at: now, detail: { employmentId } })
  const closed = { id, councilId, email, title, eventId }
  // Who employs them now knows why their own other advert has one applicant less.
  if (providerId === employerId) return closed
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      applicationStartedElsewhere.with({
        firstName: firstName(name),
        title,
        portal,
        url: `${origin}/provider/vacancies/${vacancyId}/applications`,
      }),
  })
  return closed
}
