import type { PrismaClient } from '#app/platform/database/client.server'

/** Remembers when the provider first opened an application. Not a change of its state, so no event. */
export async function markSeen(
  { id, providerId }: { id: string; providerId: string },
  { db, now }: { db: PrismaClient; now: Date },
): Promise<void> {
  await db.jobApplication.updateMany({
    where: { id, providerId, seenByProviderAt: null },
    data: { seenByProviderAt: now },
  })
}
