import { Prisma } from '#app/platform/database/client.server'

/** Drafts, and vacancies the council is reading. The provider is `p`. */
export const vacanciesWaiting = Prisma.sql`
  (select count(*)::int from vacancy where provider_id = p.id and status in ('draft', 'pending_review'))`
