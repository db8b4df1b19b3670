import type { ChangeMaker } from '#app/platform/actor'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork, Work } from '#app/platform/work'
import { toDateColumn } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { CONFIRMATION_ENTITY } from './confirmation'
import type { WrittenAnswer } from './confirmation-view'
import type { ConfirmationReply } from './forms'

type Refusal = 'not-found' | 'not-allowed' | 'about-yourself' | 'not-verified' | 'already-answered' | 'over'

/** An owner or recruiter answers for the provider. The same answer twice changes nothing. */
export function answerConfirmation(
  { id, reply }: { id: string; reply: ConfirmationReply },
  { db, clock, actor, provider }: ProviderWork,
): Promise<Outcome<object, Refusal>> {
  return inTransaction(db, async (tx) => {
    const row = await lockConfirmation(tx, id)
    if (!row || row.providerId !== provider.providerId) return refused('not-found')
    if (!provider.roles.some((role) => role === 'owner' || role === 'recruiter')) return refused('not-allowed')
    if (row.application.personId === actor.personId) return refused('about-yourself')
    if (row.provider?.status !== 'verified') return refused('not-verified')
    return settle(tx, row, reply, { now: clock.now(), by: actor, byName: null })
  })
}

/** Whoever holds the link answers, once. */
export function answerByLink(
  { id, reply, byName }: { id: string; reply: ConfirmationReply; byName: string },
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<Outcome<object, 'not-found' | 'already-answered' | 'over'>> {
  return inTransaction(db, async (tx) => {
    const row = await lockConfirmation(tx, id)
    if (!row?.email) return refused('not-found')
    if (row.answer !== null) return refused('already-answered')
    return settle(tx, row, reply, { now: clock.now(), by: 'system', byName })
  })
}

/** Holds one question until the transaction ends; null when there is none, or it was not asked yet. */
async function lockConfirmation(tx: Tx, id: string) {
  if (!isUuid(id)) return null
  await tx.$queryRaw`select from confirmation where id = ${id}::uuid for update`
  const row = await tx.confirmation.findUnique({
    where: { id },
    select: {
      id: true,
      councilId: true,
      kind: true,
      providerId: true,
      email: true,
      askedAt: true,
      cancelledAt: true,
      answer: true,
      provider: { select: { status: true } },
      application: { select: { personId: true } },
    },
  })
  return row?.askedAt ? row : null
}

type Open = { id: string; councilId: string; answer: string | null; cancelledAt: Date | null }
type Said = { now: Date; by: { personId: string } | 'system'; byName: string | null }

async function settle(
  tx: Tx,
  row: Open,
  reply: ConfirmationReply,
  said: Said,
): Promise<Outcome<object, 'already-answered' | 'over'>> {
  if (row.answer !== null) return row.answer === reply.answer ? ok() : refused('already-answered')
  if (row.cancelledAt) return refused('over')
  await writeAnswer(tx, row, reply, said)
  return ok()
}

/** Writes down an answer to a question that the caller holds and that has none. */
export async function writeAnswer(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  reply: WrittenAnswer,
  { now, by, byName, change = 'answer', eventBy = by }: Said & { change?: string; eventBy?: ChangeMaker },
): Promise<void> {
  const employed = reply.answer === 'employed'
  await tx.confirmation.update({
    where: { id },
    data: {
      answer: reply.answer,
      answeredAt: now,
      answeredByPersonId: by === 'system' ? null : by.personId,
      answeredByName: byName,
      since: employed ? toDateColumn(reply.since) : null,
      jobRole: employed ? reply.jobRole : null,
      weeklyHours: employed ? reply.weeklyHours : null,
      leftOn: reply.answer === 'left' ? toDateColumn(reply.leftOn) : null,
      words: reply.words,
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId,
    entity: CONFIRMATION_ENTITY,
    entityId: id,
    by: eventBy,
    change,
    code: reply.answer,
    at: now,
  })
}
