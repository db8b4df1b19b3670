import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { releaseAt, type TellTime } from '#app/shared/tell-times'
import { next } from '#app/shared/transitions'
import { candidateMail, type ChangeWords, type MailFacts } from './candidate-mail'
import { applicationTransitions, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { lockApplicant, type LockedApplicant } from './lock-applicant.server'
import { mayHandleApplicants, type ChangeRefusal, type ProviderChange } from './policy'

/** Who works on an applicant, for which provider, in a transaction whose time is `now`. */
export type ProviderMember = Pick<ProviderWork, 'actor' | 'provider' | 'council'> & { now: Date }

export type ApplicationChange = Omit<ChangeWords, 'change'> & {
  change: Exclude<ProviderChange, 'undo'>
  id: string
  /** The state in which the member saw the application; another one by now refuses the change. */
  expected?: ApplicationStatus | null
  /** Coded reason of a "no". */
  reason?: string | null
  tell?: TellTime
  /** For `hire`: counted under the vacancy's row lock. */
  openingsLeft?: number
}

export type Changed = {
  /** The same press of a button came before (double click, second tab): nothing was done now. */
  repeated: boolean
  from: ApplicationStatus
  to: ApplicationStatus
  application: LockedApplicant
}

export type ChangeOutcome = Outcome<Changed, ChangeRefusal>

/**
 * One step of a provider's with one application: row lock, transition table, update, event, the candidate's mail; all
 * in the caller's transaction. Two members at once: the first wins, the second is told that it has changed meanwhile.
 */
export async function changeApplication(
  tx: Tx,
  change: ApplicationChange,
  member: ProviderMember,
): Promise<ChangeOutcome> {
  const { now, actor, provider, council } = member
  const application = await lockApplicant(tx, change.id, provider.providerId)
  if (!application) return refused('not-found')
  if (!mayHandleApplicants(provider.roles)) return refused('not-allowed')
  if (application.person.erasedAt) return refused('erased')
  const { status } = application
  if (change.expected && change.expected !== status) {
    const same = await wasSamePress(tx, { ...change, expected: change.expected }, actor.personId)
    return same ? ok({ repeated: true, from: change.expected, to: status, application }) : refused('changed-meanwhile')
  }
  const facts = {
    by: 'provider' as const,
    ...(change.openingsLeft !== undefined && { openingsLeft: change.openingsLeft }),
  }
  const step = next(applicationTransitions, status, change.change, facts)
  if (!step.ok) return refused(step.reason === 'no-openings-left' ? 'no-openings-left' : 'not-allowed')

  const visibleAt = releaseAt(change.tell ?? 'now', now)
  const held = visibleAt > now
  await tx.jobApplication.update({
    where: { id: application.id },
    data: {
      status: step.to,
      previousStatus: held ? status : null,
      statusReleasedAt: visibleAt,
      decisionReason: change.reason ?? null,
      decisionWords: change.words || null,
      // Another answer than a hire puts another offer, or none, in the place of the one they said yes to.
      ...(change.change !== 'hire' && !held && { offerAcceptedAt: null }),
      // What the candidate cannot see yet must not move the application up in their list either.
      ...(!held && { updatedAt: now }),
      ...(!application.firstAnsweredAt && { firstAnsweredAt: visibleAt }),
    },
  })
  const eventId = await recordEvent(tx, {
    councilId: application.councilId,
    entity: 'application',
    entityId: application.id,
    by: { personId: actor.personId },
    change: change.change,
    from: status,
    to: step.to,
    code: change.reason ?? null,
    at: now,
    visibleAt,
    ...(change.words && { detail: { words: change.words } }),
  })
  if (application.email) {
    await queueMessage(tx, {
      eventId,
      councilId: application.councilId,
      to: { personId: application.personId, address: application.email },
      content: candidateMail(mailFacts(application, council), change),
      releaseAt: visibleAt,
    })
  }
  return ok({ repeated: false, from: status, to: step.to, application })
}

/** What the candidate's mails need to know of an application. */
export function mailFacts(application: Pick<LockedApplicant, 'id' | 'vacancy'>, council: Council): MailFacts {
  return {
    applicationId: application.id,
    vacancyTitle: application.vacancy.title,
    provider: application.vacancy.provider,
    portal: { name: council.portalName, origin: councilOrigin(council) },
  }
}

type Press = { id: string; change: string; expected: ApplicationStatus }

/** Whether the last change is this very one, by the same person from the same state. */
async function wasSamePress(tx: Tx, { id, change, expected }: Press, personId: string): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { entity: 'application', entityId: id },
    orderBy: { id: 'desc' },
    select: { change: true, fromState: true, actorPersonId: true },
  })
  return last?.change === change && last.fromState === expected && last.actorPersonId === personId
}
