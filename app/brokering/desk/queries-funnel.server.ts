import { Prisma, type Reader } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import { startsSustainedIn, type FunnelCounts, type Month } from './funnel'

/** Nobody is interviewed so long after having been introduced; keeps the look at the record short. */
const INTERVIEWED_WITHIN_DAYS = 180
/** A start that is sustained in a month goes back to an introduction within this time. */
const SENT_WITHIN_DAYS = 500

/**
 * What became of a council's candidates in a month: people who registered, whose first-hand details reached an employer,
 * who were asked to an interview, who started, and who were confirmed to be there after thirteen weeks. Each person is
 * counted once a step. Everything after "introduced" is read from the application and the employment.
 */
export async function funnelOf(
  db: Reader,
  { councilId, month }: { councilId: string; month: Month },
): Promise<FunnelCounts> {
  const { from, to, first, next } = month
  const sustained = startsSustainedIn(month)
  const sentSince = (days: number) => Prisma.sql`i.council_id = ${councilId}::uuid
    and i.sent_at >= ${addLondonDays(from, -days)} and i.sent_at < ${to}`
  const [row] = await db.$queryRaw<FunnelCounts[]>`
    select
      (select count(*)::int from candidate c where c.council_id = ${councilId}::uuid
        and c.registered_at >= ${from} and c.registered_at < ${to}) as registered,
      (select count(distinct i.candidate_id)::int from introduction i where i.council_id = ${councilId}::uuid
        and i.sent_at >= ${from} and i.sent_at < ${to}) as introduced,
      (select count(distinct i.candidate_id)::int from introduction i where ${sentSince(INTERVIEWED_WITHIN_DAYS)}
        and exists (select from event e where e.entity = 'application' and e.entity_id = i.application_id
          and e.to_state = 'interviewing' and e.at >= ${from} and e.at < ${to})) as interviewed,
      (select count(distinct i.candidate_id)::int
        from introduction i join employment e on e.application_id = i.application_id
        where ${sentSince(SENT_WITHIN_DAYS)} and e.status in ('started', 'ended')
          and e.started_on >= ${first}::date and e.started_on < ${next}::date) as started,
      (select count(distinct i.candidate_id)::int
        from introduction i join employment e on e.application_id = i.application_id
        where ${sentSince(SENT_WITHIN_DAYS)} and e.status in ('started', 'ended')
          and e.started_on >= ${sustained.from}::date and e.started_on < ${sustained.to}::date
          and (e.ended_on is null or e.ended_on >= e.started_on + 91) and ${isConfirmed}) as sustained`
  return row!
}

/** The employer or the person themselves said at week 13 that they are still there. */
const isConfirmed = Prisma.sql`(
  exists (select from retention_check k where k.employment_id = e.id and k.week = 13 and k.answer = 'still-here')
  or exists (select from in_work_check w where w.employment_id = e.id and w.week = 13
    and w.outcome in ('well', 'needs-help')))`
