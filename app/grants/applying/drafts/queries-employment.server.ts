import { isRole, type Role } from '#app/jobs/vocabulary/vocabulary'
import type { Reader } from '#app/platform/database/client.server'

/** What of an application's columns the portal's own record of somebody's work fills in. */
export type KnownWork = {
  employmentId: string
  providerId: string
  siteId: string
  employerName: string
  workPostcode: string
  jobRole: Role | null
  startedOn: Date | null
}

/** The job somebody has, or is about to start, with a provider of this council; the latest of several. */
export async function knownWork(
  db: Reader,
  { councilId, personId }: { councilId: string; personId: string },
): Promise<KnownWork | null> {
  const row = await db.employment.findFirst({
    where: { councilId, personId, status: { in: ['agreed', 'started'] } },
    select: {
      id: true,
      providerId: true,
      startAgreed: true,
      startedOn: true,
      provider: { select: { name: true } },
      site: { select: { id: true, postcode: true } },
      vacancy: { select: { roles: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (!row?.site) return null
  const role = row.vacancy?.roles[0] ?? ''
  return {
    employmentId: row.id,
    providerId: row.providerId,
    siteId: row.site.id,
    employerName: row.provider.name,
    workPostcode: row.site.postcode,
    jobRole: isRole(role) ? role : null,
    startedOn: row.startedOn ?? row.startAgreed,
  }
}
