import { publicProviderName } from '#app/organisations/sites/precision'
import { vacancySummaries } from '#app/jobs/advert/queries-public.server'
import type { VacancySummary } from '#app/jobs/advert/summary'
import type { Reader } from '#app/platform/database/client.server'

type Scope = { providerId: string; now: Date }

/** A provider's jobs that anybody can apply for now: those at one site first, where one is given, then the newest. */
export async function liveJobsOf(
  db: Reader,
  { providerId, now, most, siteId = null }: Scope & { most: number; siteId?: string | null },
): Promise<VacancySummary[]> {
  const live = await db.$queryRaw<{ vacancyId: string }[]>`
    select vacancy_id as "vacancyId" from search_row r
    where provider_id = ${providerId}::uuid and provider_verified and publish_at <= ${now} and live_until > ${now}
    order by exists (select from search_site s where s.vacancy_id = r.vacancy_id and s.site_id = ${siteId}::uuid) desc,
      publish_at desc, vacancy_id limit ${most}`
  return vacancySummaries(db, live)
}

/** One of them; null when it is not the provider's, or not live. */
export async function liveJobOf(
  db: Reader,
  { providerId, now, reference }: Scope & { reference: string },
): Promise<VacancySummary | null> {
  const live = await db.$queryRaw<{ vacancyId: string }[]>`
    select vacancy_id as "vacancyId" from search_row
    where provider_id = ${providerId}::uuid and reference = ${reference}
      and provider_verified and publish_at <= ${now} and live_until > ${now}`
  const [job] = await vacancySummaries(db, live)
  return job ?? null
}

/** By what name a provider stands in a message that goes to anybody. */
export async function publicNameOf(db: Reader, { providerId }: { providerId: string }): Promise<string> {
  const provider = await db.provider.findUniqueOrThrow({
    where: { id: providerId },
    select: { name: true, kind: true },
  })
  return publicProviderName(provider)
}

/** The vacancies whose links a referrer has shared before. */
export async function sharedBefore(
  db: Reader,
  { providerId, referrerId }: { providerId: string; referrerId: string },
): Promise<Set<string>> {
  const rows = await db.referralLink.findMany({
    where: { providerId, referrerId, vacancyId: { not: null }, shares: { some: {} } },
    select: { vacancyId: true },
  })
  return new Set(rows.flatMap(({ vacancyId }) => vacancyId ?? []))
}

/** How often people opened one link; written about a second after they did. */
export async function clicksOf(db: Reader, { linkId }: { linkId: string }): Promise<number> {
  const { _sum } = await db.referralClicks.aggregate({ where: { linkId }, _sum: { clicks: true } })
  return _sum.clicks ?? 0
}
