import { Prisma } from '#app/platform/database/client.server'

/** Of the applicants nobody has answered yet, those whom a job broker introduced. The provider is `p`. */
export const introductionsWaiting = Prisma.sql`
  (select count(*)::int from introduction i join job_application a on a.id = i.application_id
   where i.provider_id = p.id and i.status = 'sent' and a.status = 'submitted')`
