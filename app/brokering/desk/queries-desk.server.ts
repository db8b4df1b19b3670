import type { Reader } from '#app/platform/database/client.server'
import type { DeskQueue } from './desk'
import { emptyVacancies, registrationsNearHardVacancies } from './queries-hard.server'
import { awaitedConsents, openReviews, unansweredIntroductions } from './queries-open-ends.server'
import { dueActions, dueChecks, unclaimedCandidates, waitingCandidates, type DeskAsk } from './queries-people.server'

/** Everything that waits for a council's brokers: nine statements, each from an index, none longer than its limit. */
export async function deskQueue(db: Reader, ask: DeskAsk): Promise<DeskQueue> {
  const [due, checks, unclaimed, waiting, unanswered, consents, reviews, nobody, near] = await Promise.all([
    dueActions(db, ask),
    dueChecks(db, ask),
    unclaimedCandidates(db, ask),
    waitingCandidates(db, ask),
    unansweredIntroductions(db, ask),
    awaitedConsents(db, ask),
    openReviews(db, ask),
    emptyVacancies(db, ask),
    registrationsNearHardVacancies(db, ask),
  ])
  return { due, checks, unclaimed, waiting, unanswered, consents, reviews, nobody, near }
}
