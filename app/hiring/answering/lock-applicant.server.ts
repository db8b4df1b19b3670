import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

/** The application, held until the transaction ends; null when this provider has none with this id. */
export async function lockApplicant(tx: Tx, id: string, providerId: string) {
  if (!isUuid(id)) return null
  const locked = await tx.$queryRaw<unknown[]>`
    select from job_application where id = ${id}::uuid and provider_id = ${providerId}::uuid and status <> 'draft' for update`
  if (locked.length === 0) return null
  const row = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      councilId: true,
      providerId: true,
      vacancyId: true,
      personId: true,
      name: true,
      status: true,
      previousStatus: true,
      statusReleasedAt: true,
      email: true,
      firstAnsweredAt: true,
      vacancy: {
        select: {
          title: true,
          provider: { select: { name: true, kind: true, contactName: true, contactEmail: true, contactPhone: true } },
        },
      },
      person: { select: { erasedAt: true } },
    },
  })
  return {
    ...row,
    // Only a draft may have no person; the database says so too.
    personId: row.personId!,
    person: row.person!,
  }
}

export type LockedApplicant = NonNullable<Awaited<ReturnType<typeof lockApplicant>>>
