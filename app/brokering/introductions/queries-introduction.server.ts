import { safeContactWords } from '#app/people/profile/safe-contact'
import { undoTarget } from '#app/hiring/applications/release'
import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import { readExplained } from './explained'
import type { IntroductionStatus } from './introduction'
import type { BrokerIntroduction } from './introduction-view'
import { jobOf } from './job-columns'
import { pastTitle } from './progress/past-steps'
import { brokerLineReader, brokerLineSelect } from './queries-broker.server'
import { introductionHistory, namesOf, newestReview } from './queries-history.server'
import { isOneOf } from '#app/shared/one-of'
import { closeLabels, closeReasons, declineLabels, declineReasons, dismissLabels, dismissReasons } from './reasons'
import { notSelectedLabels, notSelectedReasons } from '#app/hiring/applications/reasons'

/** Everything a broker works with; null for another council's introduction. */
export async function brokerIntroduction(
  db: Reader,
  { id, ...scope }: { id: string; councilId: string; personId: string; now: Date },
): Promise<BrokerIntroduction | null> {
  if (!isUuid(id)) return null
  const row = await db.introduction.findFirst({
    where: { id, councilId: scope.councilId },
    select: {
      ...brokerLineSelect,
      brokerWords: true,
      explained: true,
      weightsVersion: true,
      reason: true,
      reasonWords: true,
      roundId: true,
      consentedAt: true,
      consentHow: true,
      consentWords: true,
      consentByPersonId: true,
    },
  })
  if (!row) return null
  const { personId } = row.candidate
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, phone: true, safeContact: true },
  })
  const lineOf = await brokerLineReader(db, [row], scope)
  const nameOf = await namesOf(db, [row.consentByPersonId])
  const status = row.status
  const { application } = row
  const held =
    application &&
    undoTarget(
      {
        status: application.status,
        previousStatus: application.previousStatus,
        statusReleasedAt: application.statusReleasedAt,
      },
      scope.now,
    )
  return {
    ...lineOf(row),
    status,
    job: jobOf(row.vacancy, scope.now),
    brokerWords: row.brokerWords,
    explained: readExplained(row.explained),
    weightsVersion: row.weightsVersion,
    contact: { email: person.email, phone: person.phone, safe: safeContactWords(person.safeContact) },
    consent:
      row.consentedAt && row.consentHow
        ? {
            at: row.consentedAt,
            how: row.consentHow,
            words: row.consentWords,
            by: row.consentByPersonId && nameOf(row.consentByPersonId),
          }
        : null,
    reason: reasonLabel(status, row.reason) ?? decisionLabel(application),
    reasonWords: row.reasonWords,
    roundId: row.roundId,
    heldUntil: held ? application.statusReleasedAt : null,
    history: await introductionHistory(db, { id, personId }, pastTitle),
    review: await newestReview(db, id),
  }
}

function reasonLabel(status: IntroductionStatus, reason: string | null): string | null {
  if (reason === null) return null
  if (status === 'dismissed' && isOneOf(dismissReasons, reason)) return dismissLabels[reason]
  if (status === 'declined' && isOneOf(declineReasons, reason)) return declineLabels[reason]
  if (status === 'closed' && isOneOf(closeReasons, reason)) return closeLabels[reason]
  return null
}

/** The provider's coded reason, fed back to the broker. */
function decisionLabel(application: { status: string; decisionReason: string | null } | null): string | null {
  const reason = application?.decisionReason
  if (application?.status !== 'not_selected' || !reason) return null
  return isOneOf(notSelectedReasons, reason) ? notSelectedLabels[reason] : null
}
