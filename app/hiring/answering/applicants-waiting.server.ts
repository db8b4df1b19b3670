import { Prisma } from '#app/platform/database/client.server'

/** Applicants nobody has answered yet. The provider is `p`. */
export const applicantsWaiting = Prisma.sql`
  (select count(*)::int from job_application where provider_id = p.id and status = 'submitted')`
