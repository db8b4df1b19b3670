import { Prisma } from '#app/platform/database/client.server'

/** People to confirm, friends to ring or to check, cash-ins to approve. The provider is `p`. */
export const referralsWaiting = Prisma.sql`
  (select count(*)::int from referrer where provider_id = p.id and council_id = p.council_id and status = 'waiting')
    + (select count(*)::int from referral_flag where provider_id = p.id and status = 'open')
    + (select count(*)::int from referral where provider_id = p.id and via = 'call-me' and stage = 'interested'
       and application_id is null and contacted_at is null and friend_sealed is not null)
    + (select count(*)::int from cash_in where provider_id = p.id and status = 'requested')`
