import { Prisma } from '#app/platform/database/client.server'

/** Questions of the council whether somebody works there. The provider is `p`. */
export const confirmationsWaiting = Prisma.sql`
  (select count(*)::int from confirmation
   where provider_id = p.id and asked_at is not null and answered_at is null and cancelled_at is null)`
