import { z } from 'zod'
import { applicationFreeAgain } from '#emails/hiring/application-free-again'
import { applicationsOpenAgain } from '#emails/hiring/applications-open-again'
import { applicationStatuses, applicationTransitions } from '#app/hiring/applications/job-application'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { next } from '#app/shared/transitions'

type Undone = { employmentId: string; now: Date }

const Closed = z.object({ id: z.string(), before: z.enum(applicationStatuses), vacancyClosed: z.boolean() })

/**
 * A start was taken back, or nobody started after all: what it closed is open again where it stood, and both sides are
 * told; what cannot be, since that job is closed by now, is told as well. Answers the ids of what is open again.
 */
export async function restoreClosedOnStart(tx: Tx, { employmentId, now }: Undone): Promise<string[]> {
  const closed = await parsedRows(tx, Closed)`
    select a.id, e.from_state as before, v.status = 'closed' as "vacancyClosed"
    from event e join event_detail d on d.event_id = e.id join job_application a on a.id = e.entity_id
      join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id and p.erased_at is null
    where e.entity = 'application' and e.change = 'hired_elsewhere' and d.data ->> 'employmentId' = ${employmentId}
      and a.status = 'hired_elsewhere' and a.person_id = (select person_id from employment where id = ${employmentId}::uuid)
      and not exists (select from event later where later.entity = 'application' and later.entity_id = a.id and later.id > e.id
        and later.to_state is not null)
    order by a.id for update of a`
  const open = []
  const gone = []
  for (const { id, before, vacancyClosed } of closed) {
    const application = await about(tx, id)
    if (vacancyClosed) gone.push(application)
    else {
      const restored = await restore(tx, { id, before, application }, now)
      if (restored) open.push(restored)
    }
  }
  await tellCandidate(tx, { open, gone, employmentId }, now)
  return open.map(({ id }) => id)
}

async function about(tx: Tx, id: string) {
  const { vacancy, ...row } = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      councilId: true,
      providerId: true,
      personId: true,
      email: true,
      name: true,
      vacancy: { select: { title: true } },
    },
  })
  return { id, title: vacancy.title, ...row }
}

type Application = Awaited<ReturnType<typeof about>>
type Restoring = { id: string; before: z.output<typeof Closed>['before']; application: Application }

async function restore(tx: Tx, { id, before, application }: Restoring, now: Date) {
  const moved = next(applicationTransitions, 'hired_elsewhere', 'restore', { by: 'system', restoreTo: before })
  if (!moved.ok) return null
  await tx.jobApplication.update({ where: { id }, data: { status: moved.to, updatedAt: now } })
  const { councilId, providerId, name, title } = application
  const change = { entity: 'application', entityId: id, change: 'restore', from: 'hired_elsewhere', to: moved.to }
  const eventId = await recordEvent(tx, { councilId, ...change, by: 'system', at: now })
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      applicationFreeAgain.with({
        firstName: firstName(name),
        title,
        portal,
        url: `${origin}/provider/applications/${id}`,
      }),
  })
  return application
}

type Telling = { open: Application[]; gone: Application[]; employmentId: string }

async function tellCandidate(tx: Tx, { open, gone, employmentId }: Telling, now: Date): Promise<void> {
  const [first] = [...open, ...gone]
  if (!first?.email) return
  const { councilId, personId, email } = first
  const { portalName, hosts } = await tx.council.findUniqueOrThrow({
    where: { id: councilId },
    select: { portalName: true, hosts: { select: { host: true } } },
  })
  const change = { entity: 'employment', entityId: employmentId, change: 'others_restored' }
  const eventId = await recordEvent(tx, { councilId, ...change, by: 'system', at: now })
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address: email },
    content: applicationsOpenAgain.with({
      open: open.map(({ title }) => title),
      gone: gone.map(({ title }) => title),
      portal: portalName,
      url: `${councilOrigin({ hosts: hosts.map(({ host }) => host) })}/account/applications`,
    }),
    releaseAt: now,
  })
}
