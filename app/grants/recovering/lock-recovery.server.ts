import type { Tx } from '#app/platform/database/client.server'

/** The recovery of an application that stands last, held until the transaction ends; null: there is none. */
export async function lockRecovery(tx: Tx, applicationId: string) {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    select id from grant_recovery where application_id = ${applicationId}::uuid order by proposed_at desc, id desc
    limit 1 for no key update`
  if (!held) return null
  return tx.grantRecovery.findUniqueOrThrow({ where: { id: held.id } })
}

export type LockedRecovery = NonNullable<Awaited<ReturnType<typeof lockRecovery>>>
