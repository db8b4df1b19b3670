import { z } from 'zod'
import type { Tx } from '#app/platform/database/client.server'
import { keyedHash, openText, sealText } from '#app/platform/field-encryption.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import type { BankDetails } from './bank-details'
import { checkAccount } from './check-account.server'

type Input = {
  applicationId: string
  councilId: string
  details: BankDetails
  now: Date
}

/**
 * Writes bank details down, sealed, and answers the new row's id; pointing the application at it is the caller's. An
 * account whose sort code the tables do not know is kept to be checked by a person. Refused: 'no-such-account'.
 */
export async function keepBankDetails(
  tx: Tx,
  { applicationId, councilId, details, now }: Input,
): Promise<Ok<{ id: string; checkResult: 'valid' | 'unknown' }> | Refused<'no-such-account'>> {
  const checkResult = checkAccount(details)
  if (checkResult === 'invalid') return refused('no-such-account')
  const { sortCode, accountNumber, accountName } = details
  const { id } = await tx.bankDetails.create({
    data: {
      councilId,
      applicationId,
      sealed: sealText(JSON.stringify({ sortCode, accountNumber, accountName } satisfies BankDetails)),
      fingerprint: bankFingerprint(details),
      lastDigits: accountNumber.slice(-4),
      checkResult,
      createdAt: now,
    },
    select: { id: true },
  })
  return ok({ id, checkResult })
}

/** The keyed hash by which one account is known again; also the identity 'bank-account' of an application. */
export function bankFingerprint({ sortCode, accountNumber }: Pick<BankDetails, 'sortCode' | 'accountNumber'>): string {
  return keyedHash('bank-account', `${sortCode}${accountNumber}`)
}

/** Opens an account, once for as long as it is used; null: it cannot be opened, and is left out of every run for that. */
export type AccountOpener = (account: { bankDetailsId: string; sealed: Uint8Array }) => BankDetails | null

/** For whoever asks several questions about the same accounts in one step. */
export function accountOpener(): AccountOpener {
  const opened = new Map<string, BankDetails | null>()
  return ({ bankDetailsId, sealed }) => {
    if (!opened.has(bankDetailsId)) opened.set(bankDetailsId, openedOrNull(sealed))
    return opened.get(bankDetailsId) ?? null
  }
}

function openedOrNull(sealed: Uint8Array): BankDetails | null {
  try {
    return openBankDetails(sealed)
  } catch {
    return null
  }
}

const Stored = z.object({ sortCode: z.string(), accountNumber: z.string(), accountName: z.string() })

/** What `keepBankDetails` sealed. For payment lines and for correcting; of a page for officers only the name on it. */
export function openBankDetails(sealed: Uint8Array): BankDetails {
  return Stored.parse(JSON.parse(openText(sealed)))
}
