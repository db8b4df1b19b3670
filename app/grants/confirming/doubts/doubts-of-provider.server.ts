import type { Tx } from '#app/platform/database/client.server'
import { findEmployerDoubts } from './find-employer-doubts.server'

/** The council verified or suspended a provider: looks anew at what is still to be decided about its people. */
export async function doubtsOfProvider(tx: Tx, { providerId, now }: { providerId: string; now: Date }): Promise<void> {
  const about = await tx.grantApplication.findMany({
    where: { providerId, status: { in: ['submitted', 'checking', 'info_requested', 'on_hold', 'recommended'] } },
    select: { id: true },
  })
  await findEmployerDoubts(tx, { applicationIds: about.map(({ id }) => id), now })
}
