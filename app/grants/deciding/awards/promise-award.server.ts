import type { AwardFacts } from './queries-award.server'
import { planInstalments } from './split-award'
import { INSTALMENT_ENTITY } from '#app/grants/paying/instalments/instalment'
import { commit } from '#app/grants/paying/pots/post-journal.server'
import { firstDayAtWork } from '#app/grants/confirming/queries-first-day.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { londonDate, toDateColumn } from '#app/shared/dates'

type Promised = {
  applicationId: string
  councilId: string
  decisionId: string
  potId: string
  pence: number
  definition: AwardFacts['definition']
  by: { personId: string }
  now: Date
  /** When the applicant may know of it: nothing is due before. */
  toldAt: Date
}

/** Writes what an approval promises: the award, its instalments, and the money committed for all of it. */
export async function promiseAward(tx: Tx, given: Promised): Promise<void> {
  const { applicationId, councilId, decisionId, potId, pence, definition, by, now, toldAt } = given
  const award = await tx.grantAward.create({
    data: { councilId, applicationId, decisionId, potId, pence, at: now },
    select: { id: true },
  })
  const firstDay = await firstDayAtWork(tx, applicationId)
  const days = { today: londonDate(now), toldOn: londonDate(toldAt), firstDay }
  const plan = planInstalments(definition.instalments, pence, days)
  const instalments = await tx.instalment.createManyAndReturn({
    data: plan.map(({ dueOn, ...instalment }) => ({
      ...instalment,
      countedFrom: instalment.firstDayMonths === undefined ? null : toDateColumn(firstDay),
      dueOn: toDateColumn(dueOn),
      councilId,
      applicationId,
      awardId: award.id,
      updatedAt: now,
    })),
    select: { id: true, status: true },
  })
  await recordEvents(
    tx,
    instalments.map(({ id, status }) => ({
      councilId,
      entity: INSTALMENT_ENTITY,
      entityId: id,
      by,
      change: 'promise',
      to: status,
      at: now,
    })),
  )
  await commit(tx, { councilId, by, at: now, entries: [{ potId, pence, applicationId }] })
}
