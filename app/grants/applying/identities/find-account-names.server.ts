import { z } from 'zod'
import { openGrantStatuses } from '../grant-application'
import { compareNames } from '../bank-details/account-name'
import { accountOpener, type AccountOpener } from '../bank-details/bank-details-record.server'
import type { FoundSignal } from './find-signals.server'
import type { Tx } from '#app/platform/database/client.server'
import { bytes, parsedRows } from '#app/platform/database/rows.server'

const Row = z.object({
  id: z.string(),
  councilId: z.string(),
  name: z.string(),
  bankDetailsId: z.string(),
  sealed: bytes,
})

/**
 * Accounts in another name than the applicant's, which cannot be told without opening them. Found once for each account;
 * what nobody looked into about an account that is not named any more is no question any more. Answers what is new.
 */
export async function findAccountNames(
  tx: Tx,
  {
    applicationIds,
    now,
    open = accountOpener(),
  }: { applicationIds: readonly string[]; now: Date; open?: AccountOpener },
): Promise<FoundSignal[]> {
  if (applicationIds.length === 0) return []
  await tx.$executeRaw`
    delete from grant_signal s using grant_application a where a.id = s.application_id and a.id = any(${[...applicationIds]}::uuid[])
      and s.kind = 'account-name' and s.resolved_at is null and s.bank_details_id is distinct from a.bank_details_id`
  const rows = await parsedRows(tx, Row)`
    select a.id, a.council_id as "councilId", a.name, b.id as "bankDetailsId", b.sealed
    from grant_application a join bank_details b on b.id = a.bank_details_id
    where a.id = any(${[...applicationIds]}::uuid[]) and a.status = any(${[...openGrantStatuses, 'approved']}::text[])
      and not exists (select from grant_signal s where s.application_id = a.id and s.bank_details_id = b.id)`
  const different = rows.filter(({ name, ...row }) => {
    const account = open(row)
    return account !== null && compareNames(account.accountName, name) === 'different'
  })
  await tx.grantSignal.createMany({
    data: different.map(({ id: applicationId, councilId, bankDetailsId }) => ({
      councilId,
      applicationId,
      kind: 'account-name',
      bankDetailsId,
      foundAt: now,
    })),
    skipDuplicates: true,
  })
  return different.map(({ id: applicationId }) => ({ applicationId, kind: 'account-name' }))
}
