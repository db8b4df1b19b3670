import type { Reader } from '#app/platform/database/client.server'
import type { BankDetails } from './bank-details'
import { openBankDetails } from './bank-details-record.server'

/** The account that an application is paid into, opened; null when none was given. For operations, never for a page. */
export async function accountOf(db: Reader, applicationId: string): Promise<BankDetails | null> {
  const row = await db.grantApplication.findUnique({
    where: { id: applicationId },
    select: { bankDetails: { select: { sealed: true } } },
  })
  return row?.bankDetails ? openBankDetails(row.bankDetails.sealed) : null
}
