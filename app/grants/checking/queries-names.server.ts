import type { Reader } from '#app/platform/database/client.server'

export type NameOf = (personId: string) => string

/** What colleagues are called, by the id of their person. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<NameOf> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  })
  const names = new Map(people.map(({ id, name, email }) => [id, name || email]))
  return (id) => names.get(id) || 'A colleague'
}

/** What each scheme of a council is called now, by its id; in the order of the names. */
export async function schemeNamesOf(
  db: Reader,
  { councilId, now }: { councilId: string; now: Date },
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select s.id, coalesce(v.name, s.slug) as name from scheme s
    left join lateral (select definition ->> 'name' as name from scheme_version
      where scheme_id = s.id and status = 'published'
      order by in_force_from <= ${now} desc, in_force_from desc limit 1) v on true
    where s.council_id = ${councilId}::uuid order by name`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
