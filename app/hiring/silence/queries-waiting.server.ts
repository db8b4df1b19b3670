import { Prisma } from '#app/platform/database/client.server'

/**
 * Since when the applicant of the application `a` has been waiting for a first answer: since they sent it, or since it was
 * opened again. What began the wait is in the record, since the row only says when it was sent.
 */
export const waitingSince = Prisma.sql`coalesce((select max(w.at) from event w where w.entity = 'application'
  and w.entity_id = a.id and w.change in ('reopen', 'restore', 'undo') and w.to_state = 'submitted'), a.submitted_at)`

/** A job broker introduced the applicant of `a`: that employer is reminded, and their silence told, by the introduction. */
export const isIntroduced = Prisma.sql`exists (select from event w where w.entity = 'application' and w.entity_id = a.id
  and w.change = 'introduce')`
