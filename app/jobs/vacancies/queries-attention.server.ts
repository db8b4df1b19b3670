import { belowKnownRates } from '#app/jobs/pay/coming/below-known-rates.server'
import { payRatesFor } from '#app/jobs/pay/pay-rates.server'
import type { Reader } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import type { VacancyAttention } from './attention'
import { CONFIRM_WITHIN_DAYS } from './vacancy-state'

const CLOSING_WITHIN_DAYS = 7

/** What of a provider's vacancies needs somebody, most urgent first, with the figures of its overview. */
export async function vacanciesNeedingAttention(
  db: Reader,
  { providerId, now, limit }: { providerId: string; now: Date; limit: number },
): Promise<{ rows: VacancyAttention[]; total: number; drafts: number; live: number; answerDays: number | null }> {
  const soon = addLondonDays(now, CLOSING_WITHIN_DAYS)
  const { councilId } = await db.provider.findUniqueOrThrow({ where: { id: providerId }, select: { councilId: true } })
  const underpaid = belowKnownRates(await payRatesFor(db, councilId))
  const hiddenSoon = addLondonDays(now, CONFIRM_WITHIN_DAYS)
  const rows = await db.$queryRaw<(VacancyAttention & { total: number })[]>`
    select *, count(*) over ()::int as total from (
      select v.id, v.title, v.reference, v.closes_at as "closesAt", v.moderation_reason as "moderationReason",
        case when v.status = 'draft' and v.moderation_reason is not null then 'sent-back' when v.status = 'draft' then 'underpaid' when v.status = 'pending_review' then 'pending'
          when hidden.at <= ${now} then 'stale' when ${underpaid} then 'pay-too-low'
          when v.closes_at <= ${soon} then 'closing' else 'confirm' end as kind
      from vacancy v cross join lateral (select v.touched_at + make_interval(hours => 90 * 24) as at) hidden
      where v.provider_id = ${providerId}::uuid and (
        (v.status = 'draft' and (v.moderation_reason is not null
          or exists (select from event e where e.entity = 'vacancy' and e.entity_id = v.id and e.change = 'unpublish' and e.at >= v.updated_at))) or v.status = 'pending_review'
        or (v.status = 'approved' and v.closes_at > ${now}
          and (v.closes_at <= ${soon} or hidden.at <= ${now} or (hidden.at <= ${hiddenSoon} and hidden.at < v.closes_at) or ${underpaid})))) needing
    order by array_position(array['sent-back', 'underpaid', 'stale', 'pay-too-low', 'confirm', 'closing', 'pending'], kind), "closesAt" nulls last, id
    limit ${limit}`
  const [figures] = await db.$queryRaw<{ drafts: number; live: number; answerDays: number | null }[]>`
    select p.answer_days as "answerDays",
      (select count(*)::int from vacancy where provider_id = p.id and status = 'draft') as drafts,
      (select count(*)::int from vacancy v where v.provider_id = p.id and v.status = 'approved' and p.status = 'verified'
        and v.publish_at <= ${now} and least(v.closes_at, v.touched_at + make_interval(hours => 90 * 24)) > ${now}) as live
    from provider p where p.id = ${providerId}::uuid`
  return {
    rows: rows.map(({ total: _total, ...row }) => row),
    total: rows[0]?.total ?? 0,
    drafts: figures?.drafts ?? 0,
    live: figures?.live ?? 0,
    answerDays: figures?.answerDays ?? null,
  }
}
