import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { cleanLine } from '#app/shared/plain-text'

export type EmployerToExclude = { providerId: string; name: string }

const MOST = 20

/**
 * Verified employers whose name has all the typed words, of every council of the portal. Personal-assistant employers
 * are people: their names are nobody's to find.
 */
export async function employersByName(db: Reader, typed: string): Promise<EmployerToExclude[]> {
  const words = cleanLine(typed).split(' ').filter(Boolean).slice(0, 6)
  if (words.join('').length < 2) return []
  const rows = await db.provider.findMany({
    where: {
      status: 'verified',
      kind: { not: 'personal-assistant-employer' },
      AND: words.map((word) => ({ name: { contains: word, mode: 'insensitive' as const } })),
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: MOST,
  })
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
