import { introductionTask } from '#emails/brokering/introduction-task'
import { introductionWaiting } from '#emails/brokering/introduction-waiting'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { firstName } from '#app/people/profile/names'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { INTRODUCTION_ENTITY } from '../introduction'
import type { LockedIntroduction } from '../lock-introduction.server'
import { tellBroker } from '../tell.server'
import { employerStepChanges } from './employer-steps'
import { lockUnanswered } from './lock-unanswered.server'
import { unansweredAt, type Unanswered } from './queries-unanswered.server'

const steps = ['remind-5', 'remind-10', 'task'] as const
type Step = (typeof steps)[number]

/**
 * Sweep: employers who have not answered an introduction are reminded after 5 and 10 working days; after 12 it is the
 * broker's to ring them, written into the case where nothing else is planned. Answers how many.
 */
export async function remindEmployers(db: PrismaClient, now: Date): Promise<number> {
  let done = 0
  for (const step of steps) {
    for (const unanswered of await unansweredAt(db, step, now))
      if (await inTransaction(db, (tx) => take(tx, unanswered, { step, now }))) done += 1
  }
  return done
}

async function take(tx: Tx, unanswered: Unanswered, { step, now }: { step: Step; now: Date }): Promise<boolean> {
  const introduction = await lockUnanswered(tx, unanswered, step)
  if (!introduction) return false
  const eventId = await recordEvent(tx, {
    councilId: introduction.councilId,
    entity: INTRODUCTION_ENTITY,
    entityId: introduction.id,
    by: 'system',
    change: employerStepChanges[step],
    from: 'sent',
    to: 'sent',
    at: now,
  })
  const { days } = unanswered
  await (step === 'task'
    ? giveTask(tx, introduction, { eventId, now, days })
    : remind(tx, introduction, { eventId, now, days }))
  return true
}

type Telling = { eventId: bigint; now: Date; days: number }

function remind(tx: Tx, introduction: LockedIntroduction, { eventId, now, days }: Telling): Promise<void> {
  const { providerId, vacancyCouncilId, applicationId, candidate, vacancy } = introduction
  return tellProvider(tx, {
    eventId,
    providerId,
    councilId: vacancyCouncilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      introductionWaiting.with({
        firstName: firstName(candidate.person.name),
        title: vacancy.title,
        days,
        portal,
        url: `${origin}/provider/applications/${applicationId}`,
      }),
  })
}

async function giveTask(tx: Tx, introduction: LockedIntroduction, { eventId, now, days }: Telling): Promise<void> {
  const { id, candidateId, vacancy } = introduction
  // What a broker plans already comes first; the list of open ends has this one all the same.
  await tx.candidate.updateMany({
    where: { id: candidateId, nextActionOn: null, status: { not: 'closed' } },
    data: {
      nextActionOn: toDateColumn(londonDate(now)),
      nextActionWords: `Call ${vacancy.provider.name} about ${vacancy.title}: no answer yet`.slice(0, 200),
      updatedAt: now,
    },
  })
  await tellBroker(tx, introduction, { eventId, now }, ({ firstName: name, name: portal, origin }) =>
    introductionTask.with({
      firstName: name,
      title: vacancy.title,
      provider: vacancy.provider.name,
      days,
      portal,
      url: `${origin}/broker/introductions/${id}`,
    }),
  )
}
