import { vacancyPublished } from '#emails/jobs/vacancy-published'
import { vacancyToModerate } from '#emails/jobs/vacancy-to-moderate'
import { vacancyWaiting } from '#emails/jobs/vacancy-waiting'
import { staffWithRole } from '#app/organisations/staff/queries-staff-with-role.server'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'
import { formatDay, formatTime } from '#app/shared/date-words'
import { deadlineWords } from '#app/shared/deadline'

export type VacancySender = { personId: string; email: string }

type Notice = {
  eventId: bigint
  vacancy: { id: string; title: string; publishAt: Date; closesAt: Date }
  providerName: string
  sender: VacancySender
  now: Date
}

/** Tells the sender that a vacancy waits, and every moderator that it waits for them: one mail each for one submission. */
export async function tellThatItWaits(
  tx: Tx,
  { eventId, vacancy, providerName, sender, now, because }: Notice & { because: 'first' | 'matches' | 'edited' },
  council: Council,
): Promise<void> {
  const origin = councilOrigin(council)
  const message = { eventId, councilId: council.id, releaseAt: now }
  const said = { title: vacancy.title, provider: providerName, because }
  await queueMessage(tx, {
    ...message,
    to: { personId: sender.personId, address: sender.email },
    content: vacancyWaiting.with({ ...said, council: council.name, url: `${origin}/provider/vacancies/${vacancy.id}` }),
  })
  for (const moderator of await staffWithRole(tx, { councilId: council.id, role: 'moderator' })) {
    await queueMessage(tx, {
      ...message,
      to: moderator,
      content: vacancyToModerate.with({
        ...said,
        portal: council.portalName,
        url: `${origin}/council/moderation/${vacancy.id}`,
      }),
    })
  }
}

/** Tells the sender that a vacancy needed no review. */
export async function tellThatItIsPublished(
  tx: Tx,
  { eventId, vacancy, providerName, sender, now }: Notice,
  council: Council,
): Promise<void> {
  const { id, title, publishAt, closesAt } = vacancy
  await queueMessage(tx, {
    eventId,
    councilId: council.id,
    to: { personId: sender.personId, address: sender.email },
    content: vacancyPublished.with({
      title,
      provider: providerName,
      liveFrom: publishAt > now ? `${formatDay(publishAt, now)} at ${formatTime(publishAt)}` : null,
      closes: deadlineWords(closesAt, now),
      url: `${councilOrigin(council)}/provider/vacancies/${id}`,
    }),
    releaseAt: now,
  })
}
