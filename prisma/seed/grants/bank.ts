import { bankFingerprint } from '#app/grants/applying/bank-details/bank-details-record.server'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { checkAccount } from '#app/grants/applying/bank-details/check-account.server'
import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { idOf, Random } from '../random'
import type { DemoGrant } from './applications'

/** Sort codes that the modulus tables know; the last is not in them. */
const SORT_CODES = ['200052', '309950', '404784', '560036'] as const
const UNLISTED = '990011'

/** An invented account that passes the modulus check, the same for the same name on every load. */
function inventAccount(random: Random, accountName: string, listed: boolean): BankDetails {
  if (!listed) return { sortCode: UNLISTED, accountNumber: String(random.between(20_000_000, 89_999_999)), accountName }
  for (;;) {
    const sortCode = random.pick(SORT_CODES)
    const accountNumber = String(random.between(10_000_000, 89_999_999))
    if (checkAccount({ sortCode, accountNumber }) === 'valid') return { sortCode, accountNumber, accountName }
  }
}

export type DemoAccount = { id: string; details: BankDetails; checkResult: 'valid' | 'unknown' }

/** Accounts by the id of their row: one for each application that was sent, a second after a payment that failed. */
export function inventAccounts(grants: readonly DemoGrant[]): Map<string, DemoAccount> {
  const random = new Random(8)
  const accounts = new Map<string, DemoAccount>()
  for (const grant of grants) {
    if (!grant.submittedAt) continue
    // One of those to be paid next waits for somebody to look at its account.
    const listed = !(grant.plan.money === 'due' && grant.n % 3 === 0)
    for (let nth = 1; nth <= Math.max(1, grant.runs.length); nth += 1) {
      const id = idOf('bank-details', grant.id, nth)
      const details = inventAccount(random, grant.applicant.person.name, listed)
      accounts.set(id, { id, details, checkResult: listed ? 'valid' : 'unknown' })
    }
  }
  return accounts
}

/** Rows of them. */
export function bankRows(
  grants: readonly DemoGrant[],
  accounts: ReadonlyMap<string, DemoAccount>,
): Prisma.BankDetailsCreateManyInput[] {
  return grants.flatMap((grant) =>
    [1, 2].flatMap((nth) => {
      const account = accounts.get(idOf('bank-details', grant.id, nth))
      if (!account) return []
      return [
        {
          id: account.id,
          councilId: grant.scheme.council.id,
          applicationId: grant.id,
          sealed: sealText(JSON.stringify(account.details)),
          fingerprint: bankFingerprint(account.details),
          lastDigits: account.details.accountNumber.slice(-4),
          checkResult: account.checkResult,
          createdAt:
            nth === 1
              ? grant.submittedAt!
              : new Date(grant.steps.findLast(({ event }) => event === 'approve')!.at.getTime() + 86_400_000 * 6),
        },
      ]
    }),
  )
}
