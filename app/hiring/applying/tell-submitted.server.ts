import { applicationReceived } from '#emails/hiring/application-received'
import { newApplication } from '#emails/hiring/new-application'
import type { Actor } from '#app/platform/actor'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { formatDay } from '#app/shared/date-words'
import { answerBy } from '#app/hiring/own/candidate-words'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { firstName } from '#app/people/profile/names'
import type { VacancyToApplyFor } from './queries-apply.server'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'

type Context = { council: Council; actor: Pick<Actor, 'personId' | 'email'> }
type Sent = { id: string; name: string; to: ApplicationStatus; now: Date }

/** Writes the event of an application that was just sent, and queues the mails to both sides. */
export async function tellSubmitted(
  tx: Tx,
  { id, name, to, now }: Sent,
  vacancy: VacancyToApplyFor,
  { actor, council }: Context,
): Promise<void> {
  const { councilId, providerId, title } = vacancy
  const eventId = await recordEvent(tx, {
    councilId,
    entity: 'application',
    entityId: id,
    by: { personId: actor.personId },
    change: 'submit',
    from: 'draft',
    to,
    at: now,
  })
  await queueMessage(tx, {
    eventId,
    councilId: council.id,
    to: { personId: actor.personId, address: actor.email },
    content: applicationReceived.with({
      title,
      provider: vacancy.provider,
      portal: council.portalName,
      url: `${councilOrigin(council)}/account/applications/${id}`,
      answerBy: `by ${formatDay(answerBy(now), now)}`,
    }),
    releaseAt: now,
  })
  await tellProvider(tx, {
    eventId,
    providerId,
    councilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      newApplication.with({
        firstName: firstName(name),
        title,
        portal,
        url: `${origin}/provider/applications/${id}`,
        again: false,
      }),
  })
}
