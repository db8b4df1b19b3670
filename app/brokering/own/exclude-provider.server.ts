import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { isUuid } from '#app/shared/uuid'

type Which = { providerId: string }

/** Somebody rules an employer out, or in again (`excluded` false). Twice is once. No employer is told. */
export function excludeProvider(
  { providerId, excluded }: Which & { excluded: boolean },
  { db, clock, council, actor }: CouncilWork,
): Promise<{ ok: true; name: string } | { ok: false; reason: 'not-found' }> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const provider = isUuid(providerId) ? await tx.provider.findUnique({ where: { id: providerId } }) : null
    const candidate = await tx.candidate.findUnique({
      where: { councilId_personId: { councilId: council.id, personId: actor.personId } },
      select: { id: true, status: true },
    })
    if (!provider || !candidate || candidate.status === 'closed') return { ok: false, reason: 'not-found' }
    const key = { candidateId: candidate.id, providerId }
    const { count } = excluded
      ? await tx.providerExclusion.createMany({
          data: [{ ...key, councilId: council.id, createdAt: now }],
          skipDuplicates: true,
        })
      : await tx.providerExclusion.deleteMany({ where: key })
    if (count > 0)
      await recordEvent(tx, {
        councilId: council.id,
        entity: 'candidate',
        entityId: candidate.id,
        by: { personId: actor.personId },
        change: excluded ? 'exclude_provider' : 'include_provider',
        at: now,
      })
    return { ok: true, name: provider.kind === 'personal-assistant-employer' ? 'That employer' : provider.name }
  })
}
