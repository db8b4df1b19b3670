import type { Reader } from '#app/platform/database/client.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { londonDate } from '#app/shared/dates'
import { wantsWords } from './case-words'
import { matchingConsentWording } from '#app/brokering/candidates/matching-consent'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import { candidateCase, councilBrokers } from './queries-case.server'
import { likelyDuplicates } from '#app/brokering/candidates/queries-duplicates.server'

/** All that the page of a case shows; null for another council's candidate. `council` is the council's name. */
export async function caseOf(
  db: Reader,
  { candidateId, councilId, council, now }: { candidateId: string; councilId: string; council: string; now: Date },
) {
  const view = await candidateCase(db, { candidateId, councilId, now })
  if (!view) return null
  const { name, email, phone, personId, profile } = view
  const [brokers, { caseload }, others] = await Promise.all([
    councilBrokers(db, councilId),
    brokeringSettings(db, councilId),
    likelyDuplicates(db, {
      councilId,
      identity: { name, email, phone, postcode: profile.postcode },
      exceptPersonId: personId,
    }),
  ])
  return {
    view: { ...view, wants: wantsWords(profile) },
    brokers,
    limits: caseload,
    wording: matchingConsentWording({ council }),
    others,
    today: londonDate(now),
    formKey: newFormKey(),
  }
}
