import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { newJoinCode } from './join-code.server'
import { PROGRAMME_ENTITY } from './programme'
import { programmeOf } from './queries.server'
import type { ProgrammeRules } from './rules'
import { rowOf } from './rules-row'

/** Opts a licensed provider in: a programme with the first version of its rules. */
export async function openProgramme(
  { rules, pencePerPoint }: { rules: ProgrammeRules; pencePerPoint: number },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-licensed' | 'already-open'>> {
  const now = clock.now()
  const { state, programme } = await programmeOf(db, { providerId, now })
  if (programme) return refused('already-open')
  if (state !== 'not-opened') return refused('not-licensed')
  const opened = { councilId: council.id, providerId, pencePerPoint, rules, by: actor, at: now }
  try {
    await inTransaction(db, async (tx) => startProgramme(tx, { ...opened, joinCode: newJoinCode() }))
    return ok()
  } catch (error) {
    if (isUniqueViolation(error)) return refused('already-open')
    throw error
  }
}

type Opening = {
  councilId: string
  providerId: string
  pencePerPoint: number
  joinCode: string
  rules: ProgrammeRules
  by: { personId: string }
  at: Date
}

/** Writes a programme and the first version of its rules. */
async function startProgramme(tx: Tx, { rules, by, at, ...programme }: Opening): Promise<void> {
  const { id } = await tx.programme.create({
    data: {
      ...programme,
      status: 'on',
      createdAt: at,
      versions: {
        create: {
          councilId: programme.councilId,
          version: 1,
          inForceFrom: at,
          publishedByPersonId: by.personId,
          ...rowOf(rules),
        },
      },
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId: programme.councilId,
    entity: PROGRAMME_ENTITY,
    entityId: id,
    by,
    change: 'open',
    to: 'on',
    at,
  })
}

/**
 * Another worth of a point: this programme closes and the next opens with the same rules and the same join code. Points
 * earned before keep what they are worth.
 */
export async function changeWorth(
  { pencePerPoint }: { pencePerPoint: number },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-running' | 'same'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select from programme where provider_id = ${providerId}::uuid and closed_at is null for no key update`
    const { state, programme } = await programmeOf(tx, { providerId, now })
    if (!programme || state !== 'running') return refused('not-running')
    if (programme.pencePerPoint === pencePerPoint) return refused('same')
    await tx.programme.updateMany({
      where: { id: programme.id, providerId },
      data: { status: 'closed', closedAt: now },
    })
    const by = actor
    await recordEvent(tx, {
      councilId: council.id,
      entity: PROGRAMME_ENTITY,
      entityId: programme.id,
      by,
      change: 'close',
      from: programme.status,
      to: 'closed',
      code: 'new-worth',
      at: now,
    })
    const { joinCode, version } = programme
    const opening = { councilId: council.id, providerId, pencePerPoint, joinCode, rules: version.rules, by, at: now }
    await startProgramme(tx, opening)
    return ok()
  })
}
