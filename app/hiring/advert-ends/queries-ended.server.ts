import { Prisma } from '#app/platform/database/client.server'

/**
 * What became of an advert that takes nobody now. `closed`: by its provider. `expired`: its closing date came. `hidden`:
 * nobody confirmed it for 90 days. `paused`: sent back, held or unpublished, or its provider is suspended; it may come back.
 */
export const endings = ['filled', 'closed', 'taken-down', 'expired', 'hidden', 'paused'] as const
export type Ending = (typeof endings)[number]

/** SQL of the vacancy `v` and its provider `p`: since when the advert takes nobody (null: it does, or never did), and why. */
export function ended(now: Date) {
  const staleAt = Prisma.sql`v.touched_at + make_interval(hours => 90 * 24)`
  const over = Prisma.sql`v.status = 'approved' and least(v.closes_at, ${staleAt}) <= ${now}`
  return {
    at: Prisma.sql`(case when v.status = 'closed' then v.closed_at
      when ${over} then least(v.closes_at, ${staleAt})
      when v.status <> 'approved' then (select max(w.at) from event w where w.entity = 'vacancy' and w.entity_id = v.id
        and w.from_state = 'approved' and w.to_state <> 'approved')
      when p.status <> 'verified' then (select max(w.at) from event w where w.entity = 'provider' and w.entity_id = p.id
        and w.from_state = 'verified' and w.to_state <> 'verified') end)`,
    how: Prisma.sql`(case when v.closed_reason in ('filled_here', 'filled_elsewhere') then 'filled'
      when v.closed_reason = 'moderated' then 'taken-down' when v.status = 'closed' then 'closed'
      when ${over} and v.closes_at <= ${staleAt} then 'expired' when ${over} then 'hidden' else 'paused' end)`,
  }
}
