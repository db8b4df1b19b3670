import { z } from 'zod'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { ProviderWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'
import { cashInStatuses, type CashInStatus } from './cash-in'

export function isManager({ provider: { roles } }: Pick<ProviderWork, 'provider'>): boolean {
  return roles.includes('owner') || roles.includes('recruiter')
}

const LockedCashIn = z.object({
  id: z.string(),
  councilId: z.string(),
  providerId: z.string(),
  programmeId: z.string(),
  referrerId: z.string(),
  points: whole,
  pence: whole,
  status: z.enum(cashInStatuses),
  isLast: z.boolean(),
  exportId: z.string().nullable(),
  /** Whose it is. */
  personId: z.string(),
})
export type LockedCashIn = z.output<typeof LockedCashIn>

type Which = { ids: readonly string[] } | { status: CashInStatus } | { exportId: string }

/** Holds cash-ins of a provider, and their referrers before them (whatever moves points begins there), until the end. */
export async function lockCashIns(
  tx: Tx,
  { providerId, ...which }: { providerId: string } & Which,
): Promise<LockedCashIn[]> {
  const condition = conditionOf(which)
  if (!condition) return []
  const chosen = Prisma.sql`c.provider_id = ${providerId}::uuid and ${condition}`
  await tx.$queryRaw`
    select from referrer where id in (select c.referrer_id from cash_in c where ${chosen}) order by id for no key update`
  return parsedRows(tx, LockedCashIn)`
    select c.id, c.council_id as "councilId", c.provider_id as "providerId", c.programme_id as "programmeId",
      c.referrer_id as "referrerId", c.points, c.pence, c.status, c.is_last as "isLast", c.export_id as "exportId",
      r.person_id as "personId"
    from cash_in c join referrer r on r.id = c.referrer_id where ${chosen}
    order by c.id for update of c`
}

function conditionOf(which: Which): Prisma.Sql | null {
  if ('status' in which) return Prisma.sql`c.status = ${which.status}`
  if ('exportId' in which) return isUuid(which.exportId) ? Prisma.sql`c.export_id = ${which.exportId}::uuid` : null
  const ids = which.ids.filter(isUuid)
  return ids.length > 0 ? Prisma.sql`c.id = any(${ids}::uuid[])` : null
}
