import { Prisma, type Reader } from '#app/platform/database/client.server'
import { fromDateColumn } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { fromColumns } from '#app/jobs/vacancies/columns'
import { moderate } from './rules/moderation-rules'
import type { ProviderRecord, WaitingVacancy } from './waiting'
import { moderationPhrases } from './moderation-phrases.server'
import { storedFindings } from '#app/jobs/vacancies/finding'

/** A council's vacancies that wait for a moderator, oldest first. */
export async function vacanciesToModerate(
  db: Reader,
  { councilId, page }: { councilId: string; page: number },
): Promise<{ page: Page; vacancies: WaitingVacancy[] }> {
  const where = { councilId, status: 'pending_review' }
  const shown = paginate(page, await db.vacancy.count({ where }))
  const rows = await db.vacancy.findMany({
    where,
    select: {
      id: true,
      reference: true,
      title: true,
      submittedAt: true,
      createdAt: true,
      publishAt: true,
      closesAt: true,
      moderationMatches: true,
      providerId: true,
      provider: { select: { name: true } },
      _count: { select: { reports: { where: { resolvedAt: null } } } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    skip: shown.offset,
    take: shown.limit,
  })
  const known = await providersLetThrough(db, { councilId, providerIds: rows.map(({ providerId }) => providerId) })
  const vacancies = rows.map(({ provider, moderationMatches, providerId, createdAt, submittedAt, _count, ...row }) => ({
    ...row,
    provider: provider.name,
    submittedAt: submittedAt ?? createdAt,
    sentences: [...new Set(storedFindings(moderationMatches).map(({ sentence }) => sentence))],
    isFirst: !known.has(providerId),
    reports: _count.reports,
  }))
  return { page: shown, vacancies }
}

async function providersLetThrough(
  db: Reader,
  { councilId, providerIds }: { councilId: string; providerIds: string[] },
): Promise<Set<string>> {
  const rows = await db.vacancy.findMany({
    where: {
      councilId,
      providerId: { in: providerIds },
      approvedAt: { not: null },
      OR: [{ status: 'approved' }, { status: 'closed', closedReason: { not: 'moderated' } }],
    },
    distinct: ['providerId'],
    select: { providerId: true },
  })
  return new Set(rows.map(({ providerId }) => providerId))
}

/**
 * A vacancy with everything a moderator needs: the text as people will read it, what the rules of today find in it, and
 * what the provider did before. Null when the council has no such vacancy, or nobody ever sent it for review: a draft is
 * its provider's own.
 */
export async function vacancyToModerate(
  db: Reader,
  { councilId, vacancyId }: { councilId: string; vacancyId: string },
) {
  if (!isUuid(vacancyId)) return null
  const row = await db.vacancy.findFirst({
    where: { id: vacancyId, councilId },
    include: {
      questions: true,
      provider: { select: { id: true, name: true, kind: true, status: true, createdAt: true, verifiedAt: true } },
      sites: {
        select: { siteId: true, site: { select: { name: true, town: true, postcode: true, publicPrecision: true } } },
      },
      reports: { where: { resolvedAt: null }, orderBy: { createdAt: 'asc' } },
      _count: { select: { applications: { where: { status: { not: 'draft' } } } } },
    },
  })
  if (!row || row.submittedAt === null) return null
  const answers = fromColumns(row)
  const [findings, history, letThrough] = await Promise.all([
    moderationPhrases(db, councilId).then((phrases) => moderate(answers, phrases)),
    providerRecord(db, { councilId, providerId: row.providerId }),
    providersLetThrough(db, { councilId, providerIds: [row.providerId] }),
  ])
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    answers,
    startsOn: row.startsOn && fromDateColumn(row.startsOn),
    sites: row.sites.map(({ site }) => site),
    provider: row.provider,
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    closedReason: row.closedReason,
    moderationReason: row.moderationReason,
    applications: row._count.applications,
    reports: row.reports,
    findings,
    isFirst: !letThrough.has(row.providerId),
    history,
  }
}

async function providerRecord(
  db: Reader,
  { councilId, providerId }: { councilId: string; providerId: string },
): Promise<ProviderRecord> {
  const its = Prisma.sql`e.council_id = ${councilId}::uuid and e.entity = 'vacancy'
    and v.council_id = ${councilId}::uuid and v.provider_id = ${providerId}::uuid`
  const [counts] = await db.$queryRaw<Omit<ProviderRecord, 'decisions'>[]>`
    select (count(*) filter (where e.change in ('approve', 'approve_by_itself')))::int as approved,
      (count(*) filter (where e.change = 'send_back'))::int as "sentBack",
      (count(*) filter (where e.change = 'take_down'))::int as "takenDown",
      (select count(*)::int from vacancy_report r join vacancy v on v.id = r.vacancy_id
        where r.council_id = ${councilId}::uuid and v.provider_id = ${providerId}::uuid) as reports
    from vacancy v join event e on e.entity_id = v.id where ${its}`
  const decisions = await db.$queryRaw<ProviderRecord['decisions']>`
    select v.title, e.change, e.at, d.data ->> 'reason' as reason
    from vacancy v join event e on e.entity_id = v.id left join event_detail d on d.event_id = e.id
    where ${its} and e.change in ('approve', 'send_back', 'take_down') order by e.at desc, e.id desc limit 5`
  return { ...counts!, decisions }
}
