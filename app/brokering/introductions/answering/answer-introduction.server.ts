import { introductionEnded } from '#emails/brokering/introduction-ended'
import { changeIntroduction, type IntroductionChange } from '#app/brokering/introductions/change-introduction.server'
import type { IntroductionStatus } from '#app/brokering/introductions/introduction'
import {
  lockIntroduction,
  readLocked,
  type IntroductionScope,
  type LockedIntroduction,
} from '#app/brokering/introductions/lock-introduction.server'
import {
  closeReasons,
  declineLabels,
  type CloseReason,
  type DeclineReason,
  type SpokenWay,
} from '#app/brokering/introductions/reasons'
import { tellBroker } from '#app/brokering/introductions/tell.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import type { CouncilWork, React, Reacting, Work } from '#app/platform/work'
import { isOneOf } from '#app/shared/one-of'
import { ok, refused, type Outcome } from '#app/shared/outcome'

export type CandidateAnswer = { answer: 'yes' } | { answer: 'no'; reason: DeclineReason; words: string }

/** What became of an introduction whose candidate agreed: sent, or closed since it could no longer be. */
export type SendOutcome = { sent: true; applicationId: string } | { sent: false; reason: CloseReason }

type Answer = {
  /** It was answered this way before: nothing was done now. */
  repeated: boolean
  outcome: 'declined' | SendOutcome
}
export type Answered = Outcome<Answer, 'not-found' | 'lapsed' | 'over'>

/** Where the candidate answers: by the emailed link, whose holder is nobody's account, or signed in as themselves. */
export type AnswerPlace = { how: 'link' } | { how: 'account'; personId: string }

/**
 * The candidate's own answer to one introduction. A yes sends it in the same transaction; answering twice changes
 * nothing; too late is told as such.
 */
export async function answerIntroduction(
  { id, ...given }: { id: string; place: AnswerPlace } & CandidateAnswer,
  { db, clock, react }: Omit<Reacting<Work>, 'actor'>,
): Promise<Answered> {
  const scope = given.place.how === 'account' ? { personId: given.place.personId } : {}
  return retried(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, scope)
    if (!introduction || introduction.candidate.person.erasedAt) return refused('not-found')
    const before = answeredBefore(introduction, given.answer)
    if (before) return before
    const now = clock.now()
    // Its sweep may not have come by yet.
    if (introduction.lapseAt && introduction.lapseAt <= now) return refused('lapsed')
    const by = { personId: introduction.candidate.personId }
    if (given.answer === 'no') {
      await decline(tx, introduction, { ...given, now, by, party: 'candidate' })
      return ok({ repeated: false, outcome: 'declined' })
    }
    const consent = { consentedAt: now, consentHow: given.place.how, consentByPersonId: null }
    await changed(tx, introduction, {
      event: 'consent',
      party: 'candidate',
      columns: consent,
      code: given.place.how,
      now,
      by,
    })
    return ok({ repeated: false, outcome: await consented(tx, id, { now, by, party: 'candidate', react }) })
  })
}

function answeredBefore({ status, applicationId }: LockedIntroduction, answer: 'yes' | 'no'): Answered | null {
  switch (status) {
    case 'awaiting_candidate':
      return null
    case 'sent':
      return answer === 'yes'
        ? { ok: true, repeated: true, outcome: { sent: true, applicationId: applicationId! } }
        : refused('over')
    case 'declined':
      return answer === 'no' ? { ok: true, repeated: true, outcome: 'declined' } : refused('over')
    case 'lapsed':
      return refused('lapsed')
    default:
      return refused('over')
  }
}

/** Writes down that the candidate said yes, by whom, how and in which words, and sends it. The caller holds everything. */
export async function recordSpokenConsent(
  tx: Tx,
  id: string,
  { how, words }: { how: SpokenWay; words: string },
  { by, now, react }: { by: { personId: string }; now: Date; react: React },
): Promise<SendOutcome> {
  const introduction = await readLocked(tx, id)
  const consent = { consentedAt: now, consentHow: how, consentWords: words, consentByPersonId: by.personId }
  await changed(tx, introduction, { event: 'consent', party: 'broker', columns: consent, code: how, words, now, by })
  return consented(tx, id, { now, by, party: 'broker', react })
}

type Consent = { now: Date; by: { personId: string }; party: 'candidate' | 'broker'; react: React }

/** An agreed introduction is sent at once; what became of it then stands on its row. */
async function consented(tx: Tx, id: string, { now, by, party, react }: Consent): Promise<SendOutcome> {
  await react(tx, { kind: 'introduction-consented', introductionId: id, party, at: now, by })
  const { applicationId, reason } = await tx.introduction.findUniqueOrThrow({
    where: { id },
    select: { applicationId: true, reason: true },
  })
  if (applicationId) return { sent: true, applicationId }
  if (reason && isOneOf(closeReasons, reason)) return { sent: false, reason }
  throw new Error('An agreed introduction is sent, or closed with the reason.')
}

type SpokenAnswer =
  { answer: 'yes'; how: SpokenWay; words: string } | { answer: 'no'; reason: DeclineReason; words: string }

/** A broker writes down what the candidate told them about an introduction that waits for them. */
export function recordSpokenAnswer(
  { id, ...given }: { id: string } & SpokenAnswer,
  { db, clock, council, actor, react }: Reacting<CouncilWork>,
): Promise<Outcome<{ outcome: 'declined' | SendOutcome }, 'not-found' | 'not-allowed'>> {
  return retried(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { councilId: council.id } satisfies IntroductionScope)
    if (!introduction) return refused('not-found')
    const answerable: IntroductionStatus[] =
      given.answer === 'yes' ? ['endorsed', 'awaiting_candidate'] : ['awaiting_candidate']
    if (!answerable.includes(introduction.status)) return refused('not-allowed')
    const now = clock.now()
    const by = { personId: actor.personId }
    if (given.answer === 'yes') return ok({ outcome: await recordSpokenConsent(tx, id, given, { by, now, react }) })
    await decline(tx, introduction, { ...given, now, by, party: 'broker' })
    return ok({ outcome: 'declined' })
  })
}

type Declining = {
  reason: DeclineReason
  words: string
  now: Date
  by: { personId: string }
  party: 'candidate' | 'broker'
}

async function decline(tx: Tx, introduction: LockedIntroduction, { reason, words, now, by, party }: Declining) {
  const columns = { reason, reasonWords: words, remindAt: null }
  const eventId = await changed(tx, introduction, { event: 'decline', party, columns, code: reason, words, now, by })
  if (party === 'broker' && introduction.brokerPersonId === by.personId) return
  await tellBroker(tx, introduction, { eventId, now }, ({ firstName, name, origin }) =>
    introductionEnded.with({
      firstName,
      title: introduction.vacancy.title,
      what: `They said no: “${declineLabels[reason]}”.`,
      portal: name,
      url: `${origin}/broker/introductions/${introduction.id}`,
    }),
  )
}

type Change = Omit<IntroductionChange, 'facts'> & { party: 'candidate' | 'broker' }

/** A change that was checked to be allowed. */
async function changed(tx: Tx, introduction: LockedIntroduction, { party, ...change }: Change): Promise<bigint> {
  const moved = await changeIntroduction(tx, introduction, { ...change, facts: { by: party } })
  if (!moved.ok) throw new Error(`${change.event} of an introduction that is ${introduction.status}: ${moved.reason}`)
  return moved.eventId
}

/** They began an application of their own at the same moment: the second look sees it. */
async function retried<T>(db: PrismaClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, work)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return inTransaction(db, work)
  }
}
