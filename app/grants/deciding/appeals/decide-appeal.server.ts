import type { AppealAnswer } from './forms'
import type { DecidingRefusal } from '../deciding'
import { recordDecision } from '../record-decision.server'
import { dueOnFor } from '#app/grants/applying/due-on'
import { moveGrant } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { readDefinition } from '#app/grants/schemes/definition'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { addWorkingDays } from '#app/shared/working-days'
import { isUuid } from '#app/shared/uuid'
import { openGrant, type LockedGrant } from '#app/grants/checking/duties/open-grant.server'
import { orRefusedByDatabase } from '../refused-by-database.server'

/** `told`: false where they have no email address, so the answer has to be printed and posted. */
type AppealDecided = { applicationId: string; repeated: boolean; told: boolean }

/**
 * An appeals officer, who has had no other part in the application and no interest in it, upholds an appeal (everything
 * is checked afresh, by other people) or dismisses it (the refusal is final). The applicant is told at once.
 */
export async function decideAppeal(
  { id, ...answer }: { id: string } & AppealAnswer,
  context: CouncilWork,
): Promise<Ok<AppealDecided> | DecidingRefusal> {
  const { db, council } = context
  const appeal = isUuid(id)
    ? await db.grantAppeal.findFirst({ where: { id, councilId: council.id }, select: { applicationId: true } })
    : null
  if (!appeal) return refused('not-found')
  const { applicationId } = appeal
  return orRefusedByDatabase({ id: applicationId, duty: 'appeals' }, context, () =>
    inTransaction(db, async (tx) => {
      const opened = await openGrant(tx, { id: applicationId, duty: 'appeals', claim: 'free' }, context)
      if (opened.ok && opened.grant.status === 'appealed') return decide(tx, opened.grant, { id, ...answer }, context)
      const same = opened.ok || opened.reason === 'duty' ? await samePress(tx, { id, ...answer }, context) : false
      if (same) return ok({ applicationId, repeated: true, told: true })
      return opened.ok ? refused('not-allowed') : opened
    }),
  )
}

async function decide(
  tx: Tx,
  grant: LockedGrant,
  { id, outcome, reasons, words, privateWords }: { id: string } & AppealAnswer,
  { clock, actor, council }: CouncilWork,
): Promise<Ok<AppealDecided> | DecidingRefusal> {
  const now = clock.now()
  const by = { personId: actor.personId }
  const { version, urgent } = await tx.grantApplication.findUniqueOrThrow({
    where: { id: grant.id },
    select: { urgent: true, version: { select: { definition: true } } },
  })
  const { rejectReasons, serviceLevelDays } = readDefinition(version.definition)
  const known = rejectReasons.map(({ key }) => key)
  if (reasons.length === 0) return refused('unknown-reason')
  if (outcome === 'dismiss' && !reasons.every((reason) => known.includes(reason))) return refused('unknown-reason')
  const about = { councilId: council.id, applicationId: grant.id, round: grant.round }
  await recordDecision(tx, { ...about, kind: 'appeal', outcome, reasons, words, privateWords, by, at: now })
  await tx.grantAppeal.update({
    where: { id },
    data: { status: outcome === 'uphold' ? 'upheld' : 'dismissed', decidedAt: now, officerPersonId: actor.personId },
    select: { id: true },
  })
  const unclaimed = { claimedByPersonId: null, claimedUntil: null }
  // A whole service level for the second round, whenever the first one ended.
  const dueOn = urgent ? dueOnFor(now, { urgent, serviceLevelDays }) : addWorkingDays(londonDate(now), serviceLevelDays)
  const moved = await moveGrant(tx, grant, {
    event: outcome,
    facts: { by: 'appeals' },
    by,
    now,
    code: reasons[0] ?? null,
    data:
      outcome === 'dismiss'
        ? { ...unclaimed, endedAt: now }
        : {
            ...unclaimed,
            round: 2,
            recommendationId: null,
            decisionId: null,
            decidedAt: null,
            releasedAt: null,
            appealUntil: null,
            endedAt: null,
            pausedOn: null,
            dueOn: toDateColumn(dueOn),
          },
  })
  if (!moved.ok) throw new Error(`${outcome} was refused after it was checked: ${moved.reason}`)
  const telling = { applicationId: grant.id, eventId: moved.eventId, what: 'appeal-decided', releaseAt: now } as const
  return ok({ applicationId: grant.id, repeated: false, told: await tellApplicant(tx, telling) })
}

/** The same answer by the same person (a double click, a second tab). */
async function samePress(tx: Tx, { id, outcome }: { id: string } & AppealAnswer, { actor, council }: CouncilWork) {
  const status = outcome === 'uphold' ? 'upheld' : 'dismissed'
  const where = { id, councilId: council.id, status, officerPersonId: actor.personId }
  return (await tx.grantAppeal.count({ where })) > 0
}
