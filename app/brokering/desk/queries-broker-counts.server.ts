import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { BrokerCounts } from './broker-counts'

/** Each part is read from an index of its own, so that every page of the workspace can show it. */
export async function brokerCounts(
  db: Reader,
  { councilId, personId, now }: { councilId: string; personId: string; now: Date },
): Promise<BrokerCounts> {
  const today = londonDate(now)
  const [row] = await db.$queryRaw<BrokerCounts[]>`
    select
      (select count(*)::int from candidate c where council_id = ${councilId}::uuid
        and broker_person_id = ${personId}::uuid and status <> 'closed' and (next_action_on <= ${today}::date
          or (status = 'in_work_support' and exists (select from in_work_check k
            where k.candidate_id = c.id and k.done_at is null and k.due_at <= ${now}))))
      + (select count(*)::int from candidate where council_id = ${councilId}::uuid
        and broker_person_id is null and status <> 'closed') as candidates,
      (select count(*)::int from (
        select from search_row r join vacancy v on v.id = r.vacancy_id
        where r.council_id = ${councilId}::uuid and r.provider_verified and r.publish_at <= ${now}
          and r.live_until > ${now} and v.openings_taken < v.openings
          and not exists (select from introduction i where i.vacancy_id = r.vacancy_id
            and i.status in ('endorsed', 'awaiting_candidate', 'consented'))
          and not exists (select from job_application a where a.vacancy_id = r.vacancy_id
            and a.status in ('submitted', 'shortlisted', 'interviewing', 'offered'))
        limit 500) as without) as vacancies,
      (select count(*)::int from introduction i join job_application a on a.id = i.application_id
        where i.council_id = ${councilId}::uuid and i.broker_person_id = ${personId}::uuid and i.status = 'sent'
          and i.answer_due_at <= ${now} and a.status = 'submitted') as introductions,
      (select count(*)::int from matching_round
        where council_id = ${councilId}::uuid and status in ('draft', 'worked_out')) as rounds,
      (select count(*)::int from match_review where council_id = ${councilId}::uuid and decided_at is null
        and contested_person_id is distinct from ${personId}::uuid) as reviews`
  return row!
}
