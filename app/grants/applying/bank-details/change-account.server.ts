import { lookForDoubts } from '../identities/look-for-doubts.server'
import { writeIdentities } from '../identities/write-identities.server'
import type { Tx } from '#app/platform/database/client.server'
import { ok } from '#app/shared/outcome'
import { keepBankDetails } from './bank-details-record.server'

/**
 * Another account for an application that was sent, whoever asks for it and for whatever reason: the only way to one.
 * By what it is recognised is written anew, and everything that is to be doubted about it looked for anew. The caller
 * has locked the application. Refused: 'no-such-account'.
 */
export async function changeAccount(tx: Tx, given: Parameters<typeof keepBankDetails>[1]) {
  const { applicationId, now } = given
  const kept = await keepBankDetails(tx, given)
  if (!kept.ok) return kept
  await tx.grantApplication.update({
    where: { id: applicationId },
    data: { bankDetailsId: kept.id, updatedAt: now },
    select: { id: true },
  })
  await writeIdentities(tx, { applicationId })
  await lookForDoubts(tx, { applicationIds: [applicationId], now })
  return ok({ checkResult: kept.checkResult })
}
