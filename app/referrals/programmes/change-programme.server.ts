import { z } from 'zod'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { newJoinCode } from './join-code.server'
import { PROGRAMME_ENTITY, programmeStatuses, programmeTransitions, type ProgrammeEvent } from './programme'
import { versionInForce } from './queries.server'
import type { ProgrammeRules } from './rules'
import { rowOf } from './rules-row'

type NotOpen = Refused<'not-found'>

/** Publishes other rules, in force from now on. The same rules again make no version. */
export async function changeRules(
  { rules }: { rules: ProgrammeRules },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | NotOpen> {
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const programme = await lockProgramme(tx, providerId)
    if (!programme) return refused('not-found')
    const newest = await tx.programmeVersion.findFirstOrThrow({
      where: { programmeId: programme.id },
      orderBy: { version: 'desc' },
      select: { version: true, inForceFrom: true },
    })
    const inForce = await versionInForce(tx, { programmeId: programme.id, at })
    if (inForce && sameRules(inForce.rules, rules)) return ok()
    await tx.programmeVersion.create({
      data: {
        councilId: council.id,
        providerId,
        programmeId: programme.id,
        version: newest.version + 1,
        inForceFrom: at,
        publishedByPersonId: actor.personId,
        ...rowOf(rules),
      },
    })
    await record(tx, { council, actor, at, id: programme.id, change: 'change_rules' })
    return ok()
  })
}

/** Pauses a programme, lets it go on, or closes it. Asking for what is so already changes nothing. */
export async function changeProgrammeState(
  { event }: { event: ProgrammeEvent },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | NotOpen> {
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const programme = await lockProgramme(tx, providerId)
    if (!programme) return event === 'close' ? ok() : refused('not-found')
    const step = next(programmeTransitions, programme.status, event, {})
    if (!step.ok) return ok()
    await tx.programme.updateMany({
      where: { id: programme.id, providerId },
      data: { status: step.to, ...(step.to === 'closed' && { closedAt: at }) },
    })
    await record(tx, { council, actor, at, id: programme.id, change: event, from: programme.status, to: step.to })
    return ok()
  })
}

/** A new code for the poster; the old one leads nowhere from now on. */
export async function renewJoinCode({
  db,
  clock,
  council,
  actor,
  provider: { providerId },
}: ProviderWork): Promise<Ok<{ joinCode: string }> | NotOpen> {
  return inTransaction(db, async (tx) => {
    const programme = await lockProgramme(tx, providerId)
    if (!programme) return refused('not-found')
    const joinCode = newJoinCode()
    await tx.programme.updateMany({ where: { id: programme.id, providerId }, data: { joinCode } })
    await record(tx, { council, actor, at: clock.now(), id: programme.id, change: 'renew_join_code' })
    return ok({ joinCode })
  })
}

type Change = Pick<ProviderWork, 'council' | 'actor'> & {
  at: Date
  id: string
  change: string
  from?: string
  to?: string
}

async function record(tx: Tx, { council, actor, id, ...change }: Change): Promise<void> {
  await recordEvent(tx, { councilId: council.id, entity: PROGRAMME_ENTITY, entityId: id, by: actor, ...change })
}

const Locked = z.object({ id: z.string(), status: z.enum(programmeStatuses) })

/** The provider's programme that is not closed, locked. */
async function lockProgramme(tx: Tx, providerId: string) {
  const [row] = await parsedRows(tx, Locked)`
    select id, status from programme where provider_id = ${providerId}::uuid and closed_at is null for no key update`
  return row ?? null
}

function sameRules(first: ProgrammeRules, second: ProgrammeRules): boolean {
  const [before, after] = [rowOf(first), rowOf(second)]
  return (Object.keys(before) as (keyof typeof before)[]).every((rule) => before[rule] === after[rule])
}
