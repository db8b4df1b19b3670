import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { findInterests } from '#app/grants/applying/identities/find-signals.server'
import { tellOfDoubts } from '#app/grants/applying/telling/tell-of-doubts.server'
import { inTransaction, Prisma } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { letGo } from '../queue/claims.server'
import type { InterestKind } from './policy'

/** Says that one has to do with an applicant, for good: the application is hidden from them, and free for colleagues. */
export async function declareInterest(
  { applicationId, kind }: { applicationId: string; kind: InterestKind },
  { db, actor, council, clock }: CouncilWork,
): Promise<void> {
  const { personId } = actor
  const at = clock.now()
  await inTransaction(db, async (tx) => {
    const { count } = await tx.grantInterest.createMany({
      data: [{ councilId: council.id, applicationId, personId, kind, declaredAt: at }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await letGo(tx, { applicationId, personId })
    // What they recommended or decided before they said so is a doubt about the award.
    await tellOfDoubts(tx, { found: await findInterests(tx, Prisma.sql`a.id = ${applicationId}::uuid`, at), now: at })
    await recordEvent(tx, {
      councilId: council.id,
      entity: GRANT_ENTITY,
      entityId: applicationId,
      by: actor,
      change: 'declare_interest',
      code: kind,
      at,
    })
  })
}
