import type { Whom } from '#app/platform/area.server'
import type { Tx } from '#app/platform/database/client.server'

/** What somebody reported stays; whom to answer does not. */
export async function forgetReporter(tx: Tx, { email }: Whom): Promise<void> {
  await tx.vacancyReport.updateMany({ where: { email }, data: { email: null } })
}
