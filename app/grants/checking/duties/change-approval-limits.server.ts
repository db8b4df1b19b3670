import type { ApprovalLimits } from './approval-limits'
import { appendSetting, lockSetting } from '#app/organisations/settings/change-setting.server'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'

/**
 * Sets the most that each role may award or pay: as a version of the council's settings, which keeps who changed what,
 * and in the table that the database's triggers read. It counts for what is decided from now on.
 * In the caller's transaction: it takes two administrators (organisations/staff/requests).
 */
export async function changeApprovalLimits(
  tx: Tx,
  { limits, seenVersion }: { limits: { [Role in keyof ApprovalLimits]: number }; seenVersion: number },
  { clock, actor, council }: Omit<CouncilWork, 'db'>,
): Promise<Outcome<{ version: number }, 'changed-meanwhile'>> {
  const current = await lockSetting(tx, { councilId: council.id, section: 'grants' })
  if (current.version !== seenVersion) return refused('changed-meanwhile')
  const at = clock.now()
  const version = await appendSetting(tx, {
    councilId: council.id,
    section: 'grants',
    after: current.version,
    value: limits,
    by: actor,
    at,
  })
  for (const [role, maxPence] of Object.entries(limits)) {
    const changed = { maxPence, updatedAt: at, updatedByPersonId: actor.personId }
    await tx.approvalLimit.upsert({
      where: { councilId_role: { councilId: council.id, role } },
      create: { councilId: council.id, role, ...changed },
      update: changed,
      select: { role: true },
    })
  }
  return ok({ version })
}
