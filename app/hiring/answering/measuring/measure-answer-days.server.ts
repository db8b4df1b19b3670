import type { PrismaClient } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'

const WINDOW_DAYS = 90
/** Fewer answers say nothing about a provider. */
const FEWEST = 5

/**
 * Sets each provider's usual answer time: the median of the days from an application to its first answer, over the
 * applications first answered in the last 90 days; null below five. Answers how many providers it changed.
 */
export async function measureAnswerDays(db: PrismaClient, now: Date): Promise<number> {
  return db.$executeRaw`
    update provider p set answer_days = measured.days
    from (
      select p.id, case when count(a.id) >= ${FEWEST} then percentile_cont(0.5) within group (
        order by extract(epoch from a.first_answered_at - a.submitted_at) / 86400) end as days
      from provider p left join job_application a on a.provider_id = p.id and a.submitted_at is not null
        and a.first_answered_at > ${addLondonDays(now, -WINDOW_DAYS)} and a.first_answered_at <= ${now}
      group by p.id) measured
    where p.id = measured.id and p.answer_days is distinct from measured.days`
}

export const measureAnswerDaysSweep = { name: 'measure-answer-days', run: measureAnswerDays }
