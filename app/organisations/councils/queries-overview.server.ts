import type { Reader } from '#app/platform/database/client.server'
import type { CouncilFigures, CouncilQueue } from './overview'

export async function councilQueue(
  db: Reader,
  { councilId, now }: { councilId: string; now: Date },
): Promise<CouncilQueue> {
  const [row] = await db.$queryRaw<CouncilQueue[]>`
    select p.*, v.*, r.*, s.*, m.* from
      (select count(*)::int as providers, min(created_at) as "oldestProvider"
       from provider where council_id = ${councilId}::uuid and status = 'applied') p,
      (select count(*)::int as adverts, min(submitted_at) as "oldestAdvert",
         (count(*) filter (where publish_at <= ${now}))::int as "lateAdverts"
       from vacancy where council_id = ${councilId}::uuid and status = 'pending_review') v,
      (select count(*)::int as reports, min(created_at) as "oldestReport"
       from vacancy_report where council_id = ${councilId}::uuid and resolved_at is null) r,
      (select count(*)::int as "firstDays", min(asked_at) as "oldestFirstDay"
       from start_claim where council_id = ${councilId}::uuid and status = 'waiting') s,
      (select count(*)::int as mails from message
       where council_id = ${councilId}::uuid and status = 'queued' and attempts > 0) m`
  return row!
}

const DAY_MS = 86_400_000

export async function councilFigures(
  db: Reader,
  { councilId, now }: { councilId: string; now: Date },
): Promise<CouncilFigures> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const [row] = await db.$queryRaw<CouncilFigures[]>`
    select
      (select count(*)::int from search_row where council_id = ${councilId}::uuid and provider_verified
        and publish_at <= ${now} and live_until > ${now}) as "liveVacancies",
      (select count(*)::int from provider where council_id = ${councilId}::uuid and status = 'verified') as "verifiedProviders",
      (select count(*)::int from job_application where council_id = ${councilId}::uuid
        and submitted_at > ${ago(7)} and submitted_at <= ${now}) as applications,
      (select count(*)::int from employment where council_id = ${councilId}::uuid and status <> 'fell_through'
        and created_at > ${ago(30)} and created_at <= ${now}) as hires,
      (select percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - submitted_at) / 86400.0)
        from job_application where council_id = ${councilId}::uuid and first_answered_at is not null
        and submitted_at > ${ago(90)}) as "answerDays"`
  return row!
}
