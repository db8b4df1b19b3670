import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { ProviderWork } from '#app/platform/work'
import { addYears, fromDateColumn, londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { CHALLENGE_ENTITY, challengeState, type ChallengeGoal } from './challenge'

type NewChallenge = {
  name: string
  goal: ChallengeGoal
  target: number
  startsOn: LocalDate
  endsOn: LocalDate
  /** Null: everybody. */
  siteId: string | null
  formKey: string
}

export type ChallengeRefusal = 'unknown-site' | 'over-already' | 'too-far'

/** Something for the team to reach together. Once per form. */
export async function createChallenge(
  { formKey, siteId, startsOn, endsOn, ...given }: NewChallenge,
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<{ id: string }, ChallengeRefusal>> {
  const at = clock.now()
  const today = londonDate(at)
  if (endsOn < today) return refused('over-already')
  if (endsOn > addYears(today, 1)) return refused('too-far')
  return inTransaction(db, async (tx) => {
    if (siteId && !(await tx.site.findFirst({ where: { id: siteId, providerId, closedAt: null } })))
      return refused('unknown-site')
    const id = await once(tx, { scope: `challenge:${providerId}`, key: formKey }, async () => {
      const made = await tx.teamChallenge.create({
        data: {
          ...given,
          councilId: council.id,
          providerId,
          siteId,
          startsOn: toDateColumn(startsOn),
          endsOn: toDateColumn(endsOn),
          createdByPersonId: actor.personId,
          createdAt: at,
        },
        select: { id: true },
      })
      await recordEvent(tx, {
        councilId: council.id,
        entity: CHALLENGE_ENTITY,
        entityId: made.id,
        by: actor,
        change: 'create',
        code: given.goal,
        at,
      })
      return made.id
    })
    return ok({ id })
  })
}

/** Ends a challenge before its last day; what was reached stays. One that is over stays as it is. */
export async function endChallenge(
  { id }: { id: string },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, 'not-found' | 'over-already'>> {
  if (!isUuid(id)) return refused('not-found')
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const row = await tx.teamChallenge.findFirst({ where: { id, providerId } })
    if (!row) return refused('not-found')
    const days = { startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), endedAt: row.endedAt }
    if (challengeState(days, at) === 'over') return refused('over-already')
    const { count } = await tx.teamChallenge.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
    if (count === 0) return refused('over-already')
    await recordEvent(tx, {
      councilId: council.id,
      entity: CHALLENGE_ENTITY,
      entityId: id,
      by: actor,
      change: 'end',
      at,
    })
    return ok()
  })
}
