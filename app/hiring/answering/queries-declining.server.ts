import type { Reader } from '#app/platform/database/client.server'
import { openStatuses } from './applicant-filters'

/** Applicants a provider is about to tell that it is a "no", with what their mail says. */
export async function peopleToDecline(db: Reader, { ids, providerId }: { ids: readonly string[]; providerId: string }) {
  const rows = await db.jobApplication.findMany({
    where: { id: { in: [...ids] }, providerId, status: { not: 'draft' } },
    select: {
      id: true,
      name: true,
      email: true,
      status: true,
      person: { select: { erasedAt: true } },
      vacancy: {
        select: {
          id: true,
          title: true,
          provider: { select: { name: true, kind: true, contactName: true, contactEmail: true, contactPhone: true } },
        },
      },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ person, ...row }) => {
    const status = row.status
    return { ...row, status, open: openStatuses.includes(status) && !person?.erasedAt }
  })
}
