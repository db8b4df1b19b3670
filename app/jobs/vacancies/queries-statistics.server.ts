import type { Reader } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

export type VacancyStatistics = {
  title: string
  /** How many applications stand at each stage now. */
  stages: { status: string; applications: number }[]
  total: number
  answered: number
  /** Days from an application to the first answer, the middle one; null until one was answered. */
  medianDaysToAnswer: number | null
  openings: number
  openingsTaken: number
}

/** What became of the applications to one vacancy; null when it is not this provider's. */
export async function vacancyStatistics(
  db: Reader,
  { vacancyId, providerId }: { vacancyId: string; providerId: string },
): Promise<VacancyStatistics | null> {
  if (!isUuid(vacancyId)) return null
  const vacancy = await db.vacancy.findFirst({
    where: { id: vacancyId, providerId },
    select: { title: true, openings: true, openingsTaken: true },
  })
  if (!vacancy) return null
  const [stages, [answers]] = await Promise.all([
    db.$queryRaw<VacancyStatistics['stages']>`
      select status, count(*)::int as applications from job_application
      where vacancy_id = ${vacancyId}::uuid and provider_id = ${providerId}::uuid and status <> 'draft'
      group by status`,
    db.$queryRaw<{ answered: number; median: number | null }[]>`
      select count(*)::int as answered, percentile_cont(0.5) within group (
        order by extract(epoch from first_answered_at - submitted_at) / 86400) as median
      from job_application
      where vacancy_id = ${vacancyId}::uuid and provider_id = ${providerId}::uuid and first_answered_at is not null`,
  ])
  return {
    ...vacancy,
    stages,
    total: stages.reduce((sum, { applications }) => sum + applications, 0),
    answered: answers?.answered ?? 0,
    medianDaysToAnswer: answers?.median ?? null,
  }
}
