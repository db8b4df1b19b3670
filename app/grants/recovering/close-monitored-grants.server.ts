import { lockGrant, moveGrant } from '#app/grants/applying/move-grant.server'
import { GIVE_UP_DAYS, mayClose } from './closing'
import { recoveryCase } from './queries-case.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'

/**
 * Closes what was paid and followed to the end: the last retention check is over (answered, or asked in vain for 90
 * days), or somebody left and nothing is to be asked back. Answers how many.
 */
export async function closeMonitoredGrants(db: PrismaClient, now: Date): Promise<number> {
  const vainBefore = addLondonDays(now, -GIVE_UP_DAYS)
  const candidates = await db.$queryRaw<{ id: string; councilId: string }[]>`
    select a.id, a.council_id as "councilId" from grant_application a join scheme_version v on v.id = a.version_id
    where a.status = 'monitoring'
      and not exists (select from grant_recovery r where r.application_id = a.id and r.status in ('proposed', 'asked'))
      and (jsonb_array_length(v.definition -> 'retentionChecks') = 0
        or exists (select from confirmation k where k.application_id = a.id and k.kind = 'retention' and k.cancelled_at is null
          and (k.answer in ('left', 'not-ours') or ((k.answer is not null or k.asked_at <= ${vainBefore}) and k.week =
            (select max((c ->> 'week')::int) from jsonb_array_elements(v.definition -> 'retentionChecks') c)))))
    order by a.id limit 1000`
  let closed = 0
  for (const candidate of candidates)
    if (await inTransaction(db, (tx) => close(tx, candidate, { now, vainBefore }))) closed += 1
  return closed
}

async function close(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  { now, vainBefore }: { now: Date; vainBefore: Date },
): Promise<boolean> {
  const grant = await lockGrant(tx, { id, councilId })
  if (grant?.status !== 'monitoring') return false
  const live = await tx.grantRecovery.count({ where: { applicationId: id, status: { in: ['proposed', 'asked'] } } })
  if (live > 0) return false
  const followed = await recoveryCase(tx, id)
  const questions = await tx.confirmation.findMany({
    where: { applicationId: id, kind: 'retention', cancelledAt: null },
    select: { week: true, answer: true, askedAt: true },
  })
  const checks = questions.map(({ week, answer, askedAt }) => ({ week: week!, answered: answer !== null, askedAt }))
  if (!mayClose({ ...followed, checks, vainBefore })) return false
  const moved = await moveGrant(tx, grant, {
    event: 'close',
    facts: { by: 'system' },
    by: 'system',
    now,
    data: { endedAt: now },
  })
  return moved.ok
}

export const closeMonitoredGrantsSweep = { name: 'close-monitored-grants', run: closeMonitoredGrants }
