import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { isUuid } from '#app/shared/uuid'
import type { ReferrerStatus } from './referrer'

export type OwnReferrer = {
  id: string
  councilId: string
  providerId: string
  personId: string
  status: ReferrerStatus
  /** As the provider knows them. */
  name: string
  payrollNumber: string | null
  siteId: string | null
  /** They want their first name on the leaderboard. */
  leaderboard: boolean
  joinedAt: Date | null
}

/** A person as a referrer of one provider; null when they are not in its programme. */
export async function referrerOf(
  db: Reader,
  { providerId, personId }: { providerId: string; personId: string },
): Promise<OwnReferrer | null> {
  const row = await db.referrer.findUnique({
    where: { providerId_personId: { providerId, personId } },
    select: {
      id: true,
      councilId: true,
      providerId: true,
      personId: true,
      status: true,
      name: true,
      payrollNumber: true,
      siteId: true,
      leaderboard: true,
      joinedAt: true,
    },
  })
  return row
}

/** Whether somebody of this id is or was in the provider's programme: a look before a form is read. */
export async function findReferrer(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.referrer.findFirst({ where: { id, providerId }, select: { id: true } })
}

export type OwnProgramme = { providerId: string; providerName: string; status: ReferrerStatus }

/** The programmes that a person is in, was invited to, or asked to join, by the name of the employer. */
export async function programmesOfPerson(db: Reader, { personId }: { personId: string }): Promise<OwnProgramme[]> {
  const rows = await db.referrer.findMany({
    where: { personId, status: { in: ['invited', 'waiting', 'active'] } },
    select: { providerId: true, status: true, provider: { select: { name: true } } },
    orderBy: [{ provider: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ providerId, status, provider }) => ({
    providerId,
    providerName: provider.name,
    status,
  }))
}

/** Whether points may be posted to a referrer by the rules of a version: the database's own answer. */
export async function mayEarn(
  db: Reader,
  { referrerId, versionId }: { referrerId: string; versionId: string },
): Promise<boolean> {
  const [row] = await parsedRows(db, z.object({ may: z.boolean() }))`
    select may_earn(${referrerId}::uuid, ${versionId}::uuid) as may`
  return row!.may
}
