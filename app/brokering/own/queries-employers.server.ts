import { publicProviderName } from '#app/organisations/sites/precision'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { named } from '#app/platform/database/named.server'
import { searchWords } from '#app/shared/search-key'

export type EmployerToExclude = { providerId: string; name: string }

const MOST = 20

/**
 * Verified employers whose name has all the typed words, of every council of the portal. Personal-assistant employers
 * are people: their names are nobody's to find.
 */
export async function employersByName(db: Reader, typed: string): Promise<EmployerToExclude[]> {
  if (searchWords(typed).join('').length < 2) return []
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, name from provider
    where status = 'verified' and kind <> 'personal-assistant-employer' and ${named(Prisma.sql`name`, typed)}
    order by name, id limit ${MOST}`
  return rows.map(({ id, name }) => ({ providerId: id, name }))
}

/** Employers to whom a candidate was asked about, so that they know them by name. */
export async function employersAskedAbout(
  db: Reader,
  { candidateId, personId }: { candidateId: string; personId: string },
): Promise<EmployerToExclude[]> {
  const introductions = await db.introduction.findMany({
    where: { candidateId, candidate: { personId }, askedAt: { not: null } },
    distinct: ['providerId'],
    orderBy: { createdAt: 'desc' },
    select: { providerId: true },
    take: MOST,
  })
  const providers = await db.provider.findMany({
    where: { id: { in: introductions.map(({ providerId }) => providerId) } },
    select: { id: true, name: true, kind: true },
    orderBy: { name: 'asc' },
  })
  return providers.map((provider) => ({ providerId: provider.id, name: publicProviderName(provider) }))
}
