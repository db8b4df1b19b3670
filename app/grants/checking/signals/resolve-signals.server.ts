import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'

type Resolution = {
  applicationId: string
  councilId: string
  /** The other application, the entry of the risk list, the debt, the colleague, the question to the employer: all that points to it is resolved together. */
  about: string
  words: string
  /** The paper that showed it; kept with an account in another name. */
  evidenceId: string | null
  by: { personId: string }
  now: Date
}

/** Writes down what somebody found out about what a signal points to. Answers how many signals that resolved. */
export async function resolveSignals(tx: Tx, given: Resolution): Promise<number> {
  const { applicationId, councilId, about, words, evidenceId, by, now } = given
  const { count } = await tx.grantSignal.updateMany({
    where: {
      councilId,
      applicationId,
      resolvedAt: null,
      OR: [
        { otherApplicationId: about },
        { riskEntryId: about },
        { recoveryId: about },
        { interestPersonId: about },
        { bankDetailsId: about },
        { confirmationId: about },
      ],
    },
    data: { resolvedAt: now, resolvedByPersonId: by.personId, noteSealed: sealText(words), evidenceId },
  })
  if (count > 0)
    await recordEvent(tx, {
      councilId,
      entity: GRANT_ENTITY,
      entityId: applicationId,
      by,
      change: 'resolve_signal',
      at: now,
    })
  return count
}
