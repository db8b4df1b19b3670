import { introductionReceived } from '#emails/brokering/introduction-received'
import { introductionSent } from '#emails/brokering/introduction-sent'
import { fromTicks } from '#app/hiring/applications/availability'
import { applicationTransitions } from '#app/hiring/applications/job-application'
import { firstName } from '#app/people/profile/names'
import { sentApplicationId } from '#app/hiring/own/queries-candidate.server'
import { tellProvider } from '#app/organisations/providers/tell-provider.server'
import { ticksOf } from '#app/brokering/candidates/profile'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import { recordMatchingStage } from '#app/people/equality/record-matching-stage.server'
import { changeIntroduction } from '#app/brokering/introductions/change-introduction.server'
import { closeIntroduction } from '#app/brokering/introductions/close-introductions.server'
import {
  isOpenVacancy,
  readLocked,
  type LockedIntroduction,
} from '#app/brokering/introductions/lock-introduction.server'
import { brokerName, employerName, tellCandidate } from '#app/brokering/introductions/tell.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ChangeMaker } from '#app/platform/actor'
import type { Happening } from '#app/shared/happenings'
import { addLondonDays, daysBetween, londonDate } from '#app/shared/dates'
import { next } from '#app/shared/transitions'
import { addWorkingDays } from '#app/shared/working-days'
import { attachReferral } from '#app/referrals/friends/attach-referral.server'
import { deleteDrafts } from '#app/hiring/applying/expire-drafts.server'

/**
 * What happens at once when a candidate has agreed: the application in the provider's pipeline, with both sides told.
 * Where that can no longer be, the introduction is closed with the reason, and candidate and broker are told that. The
 * caller holds candidate, drafts, vacancy and introduction (`lockIntroduction`).
 */
export async function sendIntroduction(
  tx: Tx,
  { introductionId, party, at: now, by }: Happening<'introduction-consented'>,
): Promise<void> {
  const introduction = await readLocked(tx, introductionId)
  const { vacancyId, candidate } = introduction
  const { personId } = candidate
  const applied = (await sentApplicationId(tx, { personId, vacancyId })) !== null
  const submitted = next(applicationTransitions, 'draft', 'introduce', {
    by: party,
    vacancyLive: isOpenVacancy(introduction, now),
  })
  if (applied || !submitted.ok) {
    const reason = applied ? 'applied-themselves' : 'vacancy-closed'
    await closeIntroduction(tx, introduction, { reason, by: 'system', party: 'system', now })
    return
  }
  const drafts = await tx.jobApplication.findMany({
    where: { personId, vacancyId, status: 'draft' },
    select: { id: true, cvFileId: true, referralLinkId: true, referralShowsName: true },
    orderBy: { createdAt: 'asc' },
  })
  const referredDraft = drafts.find(({ referralLinkId }) => referralLinkId !== null)
  await deleteDrafts(tx, drafts, now)
  const application = await tx.jobApplication.create({
    data: {
      ...applicationColumns(introduction),
      // Somebody had told them of the job, and they had begun to apply.
      referralLinkId: referredDraft?.referralLinkId ?? null,
      referralShowsName: referredDraft?.referralShowsName ?? false,
      status: submitted.to,
      submittedAt: now,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  const submitEvent = await recordEvent(tx, {
    councilId: introduction.vacancyCouncilId,
    entity: 'application',
    entityId: application.id,
    by,
    change: 'introduce',
    from: 'draft',
    to: submitted.to,
    at: now,
  })
  await tellProvider(tx, {
    eventId: submitEvent,
    providerId: introduction.providerId,
    councilId: introduction.vacancyCouncilId,
    releaseAt: now,
    content: ({ origin, portal }) =>
      introductionReceived.with({
        firstName: firstName(candidate.person.name),
        title: introduction.vacancy.title,
        portal,
        url: `${origin}/provider/applications/${application.id}`,
      }),
  })
  await attachReferral(tx, { applicationId: application.id, device: null, now })
  await markSent(tx, introduction, { applicationId: application.id, now, by })
  await recordMatchingStage(tx, { personId, stage: 'introduced', at: now })
}

function applicationColumns({ vacancyCouncilId, providerId, vacancyId, candidate }: LockedIntroduction) {
  const { person, slots, ...profile } = candidate
  return {
    councilId: vacancyCouncilId,
    providerId,
    vacancyId,
    personId: profile.personId,
    source: 'broker',
    name: person.name || 'Name not given',
    email: person.email,
    phone: person.phone,
    postcode: profile.postcode,
    ageBand: profile.ageBand,
    availability: fromTicks(ticksOf(slots)),
    earliestStart: profile.earliestStart,
    rightToWork: profile.rightToWork,
  }
}

async function markSent(
  tx: Tx,
  introduction: LockedIntroduction,
  { applicationId, now, by }: { applicationId: string; now: Date; by: ChangeMaker },
): Promise<void> {
  const { id, councilId, vacancy, brokerPersonId } = introduction
  const { answerWorkingDays } = await brokeringSettings(tx, councilId)
  const today = londonDate(now)
  const answerDueAt = addLondonDays(now, daysBetween(today, addWorkingDays(today, answerWorkingDays)))
  const sent = await changeIntroduction(tx, introduction, {
    event: 'send',
    facts: { by: 'system', vacancyLive: true },
    by,
    now,
    columns: { applicationId, sentAt: now, answerDueAt, remindAt: null },
  })
  if (!sent.ok) throw new Error(`An introduction that is ${introduction.status} cannot be sent.`)
  const broker = await brokerName(tx, brokerPersonId)
  await tellCandidate(tx, introduction, { eventId: sent.eventId, now }, (portal) =>
    introductionSent.with({
      employer: employerName(vacancy.provider),
      title: vacancy.title,
      broker,
      portal: portal.name,
      url: `${portal.origin}/account/introductions/${id}`,
    }),
  )
}
