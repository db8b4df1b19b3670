import { Prisma } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'

/** Retention checks to answer, and agreed starts whose day has come. The provider is `p`. */
export const startersWaiting = (now: Date) => Prisma.sql`
  (select count(*)::int from employment e
   where e.provider_id = p.id and (
     (e.status = 'agreed' and e.start_agreed <= ${londonDate(now)}::date and not exists (select from start_claim w
       where w.employment_id = e.id and w.status = 'waiting'))
     or (e.status = 'started' and exists (select from retention_check c
       where c.employment_id = e.id and c.due_at <= ${now} and c.answered_at is null))))`
