import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { ReleasedStatus } from '#app/hiring/applications/release'

/** An application whose row is held until the transaction ends, with what its messages need. */
export type OwnApplication = ReleasedStatus & {
  id: string
  councilId: string
  providerId: string
  vacancyId: string
  personId: string | null
  status: ApplicationStatus
  name: string
  title: string
  reference: string
}

/** Locks the person's own application; null when there is none of that id that is theirs. */
export async function lockOwnApplication(
  tx: Tx,
  { id, personId }: { id: string; personId: string },
): Promise<OwnApplication | null> {
  if (!isUuid(id)) return null
  const [row] = await tx.$queryRaw<OwnApplication[]>`
    select a.id, a.council_id as "councilId", a.provider_id as "providerId", a.vacancy_id as "vacancyId",
      a.person_id as "personId", a.status, a.previous_status as "previousStatus",
      a.status_released_at as "statusReleasedAt", a.name, v.title, v.reference
    from job_application a join vacancy v on v.id = a.vacancy_id
    where a.id = ${id}::uuid and a.person_id = ${personId}::uuid
    for update of a`
  return row ?? null
}
