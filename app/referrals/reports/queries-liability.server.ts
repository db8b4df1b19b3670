import { z } from 'zod'
import { fundedBys } from '#app/referrals/programmes/licence'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { Liability } from './figures'

const Row = z.object({
  providerId: z.string(),
  providerName: z.string(),
  fundedBy: z.enum(fundedBys).nullable(),
  balancePoints: whole,
  balancePence: whole,
  askedPence: whole,
  approvedPence: whole,
  owedPoints: whole,
})
type Row = Liability & Omit<z.output<typeof Row>, keyof Liability>

/**
 * What points will still cost, by provider: balances, and cash-ins that are not paid. Providers with nothing are left out,
 * and so are balances of people who left and whom nobody can pay any more (`referrers/README.md`).
 */
export function liabilities(
  db: Reader,
  { councilId, providerId }: { councilId: string; providerId?: string },
): Promise<Row[]> {
  const own = providerId ? Prisma.sql`and x.provider_id = ${providerId}::uuid` : Prisma.empty
  return parsedRows(db, Row)`
    select p.id as "providerId", p.name as "providerName",
      (select l.funded_by from referral_licence l where l.provider_id = p.id order by l.starts_on desc limit 1) as "fundedBy",
      sum(balance) as "balancePoints", sum(balance_pence) as "balancePence",
      sum(asked_pence) as "askedPence", sum(approved_pence) as "approvedPence",
      sum(owed) as "owedPoints"
    from (
      select x.provider_id, x.balance, x.balance * g.pence_per_point as balance_pence, 0 as asked_pence,
        0 as approved_pence, x.owed
      from points_account x join programme g on g.id = x.programme_id join referrer r on r.id = x.referrer_id
      where x.council_id = ${councilId}::uuid ${own} and (r.status <> 'left' or r.contact_erased_at is null)
      union all
      select x.provider_id, 0, 0, case x.status when 'requested' then x.pence else 0 end,
        case x.status when 'requested' then 0 else x.pence end, 0
      from cash_in x where x.council_id = ${councilId}::uuid ${own} and x.status in ('requested', 'approved', 'exported')
    ) part join provider p on p.id = part.provider_id
    group by p.id having sum(balance + asked_pence + approved_pence + owed) > 0 order by p.name, p.id`
}
