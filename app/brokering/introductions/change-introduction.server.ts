import type { ChangeMaker } from '#app/platform/actor'
import type { Prisma, Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'
import {
  INTRODUCTION_ENTITY,
  introductionTransitions,
  type IntroductionEvent,
  type IntroductionFacts,
  type IntroductionStatus,
} from './introduction'

export type IntroductionChange = {
  event: IntroductionEvent
  facts: IntroductionFacts
  by: ChangeMaker
  now: Date
  /** Columns that change with the state. */
  columns?: Prisma.IntroductionUncheckedUpdateInput
  code?: string | null
  words?: string
  dueAt?: Date
}

export type IntroductionChangeRefusal =
  'not-allowed' | 'wrong-actor' | 'already-applied' | 'vacancy-not-live' | 'start-stands'

/** One step of an introduction whose row the caller holds: transition table, row, event. */
export async function changeIntroduction(
  tx: Tx,
  introduction: { id: string; councilId: string; status: IntroductionStatus },
  { event, facts, by, now, columns, code, words, dueAt }: IntroductionChange,
): Promise<{ ok: true; to: IntroductionStatus; eventId: bigint } | { ok: false; reason: IntroductionChangeRefusal }> {
  const { id, councilId, status } = introduction
  const moved = next(introductionTransitions, status, event, facts)
  if (!moved.ok) return moved
  await tx.introduction.update({ where: { id }, data: { ...columns, status: moved.to, updatedAt: now } })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: INTRODUCTION_ENTITY,
    entityId: id,
    by,
    change: event,
    from: status,
    to: moved.to,
    code: code ?? null,
    at: now,
    ...(dueAt && { dueAt }),
    ...(words && { detail: { words } }),
  })
  return { ok: true, to: moved.to, eventId }
}
