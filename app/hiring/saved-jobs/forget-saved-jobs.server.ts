import type { Whom } from '#app/platform/area.server'
import type { Tx } from '#app/platform/database/client.server'

export async function forgetSavedJobs(tx: Tx, { personId }: Whom): Promise<void> {
  await tx.savedVacancy.deleteMany({ where: { personId } })
}
