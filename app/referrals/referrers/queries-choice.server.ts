import type { Reader } from '#app/platform/database/client.server'

/** So many names a list that opens can hold. */
const MOST = 1000

/** The active referrers of a provider by name, to choose from. */
export async function referrersToChoose(
  db: Reader,
  { providerId }: { providerId: string },
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    select r.id, coalesce(nullif(r.name, ''), nullif(p.name, ''), 'No name yet') as name
    from referrer r join person p on p.id = r.person_id
    where r.provider_id = ${providerId}::uuid and r.status = 'active'
    order by 2, r.id limit ${MOST}`
}
