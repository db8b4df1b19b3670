import { brokering } from '#app/brokering/area.server'
import { grants } from '#app/grants/area.server'
import { hiring } from '#app/hiring/area.server'
import { jobs } from '#app/jobs/area.server'
import type { ProviderCounts, ProviderWorkspace } from '#app/organisations/providers/provider-workspace'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { referrals } from '#app/referrals/area.server'

/** What stands around every page of a provider's workspace, in one statement. Null when the provider is not there. */
export async function providerWorkspace(
  db: Reader,
  { providerId, now }: { providerId: string; now: Date },
): Promise<ProviderWorkspace | null> {
  const waiting = {
    ...jobs.waitsForProvider(),
    ...hiring.waitsForProvider(now),
    ...brokering.waitsForProvider(),
    ...grants.waitsForProvider(),
    ...referrals.waitsForProvider(),
  } satisfies Record<keyof ProviderCounts, Prisma.Sql>
  const counts = Object.entries(waiting).map(([name, count]) => Prisma.sql`${name}::text, ${count}`)
  const [row] = await db.$queryRaw<ProviderWorkspace[]>`
    select p.name, p.kind, p.status, p.status_reason as "statusReason",
      json_build_object(${Prisma.join(counts)}) as counts
    from provider p where p.id = ${providerId}::uuid`
  return row ?? null
}
