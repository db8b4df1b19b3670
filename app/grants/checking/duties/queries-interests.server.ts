import type { Reader } from '#app/platform/database/client.server'

type Scope = { councilId: string; personId: string }

/** Employers somebody of the staff has to do with now, and those they can choose. */
export async function employerInterests(db: Reader, { councilId, personId }: Scope) {
  const [interests, providers] = await Promise.all([
    db.staffInterest.findMany({
      where: { councilId, personId, endedAt: null },
      orderBy: { declaredAt: 'desc' },
      select: { id: true, words: true, declaredAt: true, providerId: true, provider: { select: { name: true } } },
    }),
    db.provider.findMany({
      where: { councilId, status: { not: 'refused' } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  const chosen = new Set(interests.map(({ providerId }) => providerId))
  return {
    interests: interests.map(({ id, words, declaredAt, provider }) => ({
      id,
      words,
      declaredAt,
      employer: provider.name,
    })),
    choices: providers.filter(({ id }) => !chosen.has(id)),
  }
}
