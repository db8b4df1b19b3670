import type { ChangeMaker } from '#app/platform/actor'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork, Work } from '#app/platform/work'
import { toDateColumn } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { CONFIRMATION_ENTITY } from './confirmation'
import { findEmployerDoubts } from './doubts/find-employer-doubts.server'
import { isOwnDevice, type AnsweringBrowser } from './doubts/own-device'
import type { WrittenAnswer } from './confirmation-view'
import type { ConfirmationReply } from './forms'

type Refusal = 'not-found' | 'not-allowed' | 'about-yourself' | 'not-verified' | 'already-answered' | 'over'

/** An owner or recruiter answers for the provider. The same answer twice changes nothing. */
export function answerConfirmation(
  { id, reply, browser }: { id: string; reply: ConfirmationReply; browser: AnsweringBrowser },
  { db, clock, actor, provider }: ProviderWork,
): Promise<Outcome<object, Refusal>> {
  return inTransaction(db, async (tx) => {
    const row = await lockConfirmation(tx, id)
    if (!row || row.providerId !== provider.providerId) return refused('not-found')
    if (!provider.roles.some((role) => role === 'owner' || role === 'recruiter')) return refused('not-allowed')
    if (row.application.personId === actor.personId) return refused('about-yourself')
    if (row.provider?.status !== 'verified') return refused('not-verified')
    return settle(tx, row, reply, { now: clock.now(), by: actor, byName: null, browser })
  })
}

/** Whoever holds the link answers, once. */
export function answerByLink(
  { id, reply, byName, browser }: { id: string; reply: ConfirmationReply; byName: string; browser: AnsweringBrowser },
  { db, clock }: Pick<Work, 'db' | 'clock'>,
): Promise<Outcome<object, 'not-found' | 'already-answered' | 'over'>> {
  return inTransaction(db, async (tx) => {
    const row = await lockConfirmation(tx, id)
    if (!row?.email) return refused('not-found')
    if (row.answer !== null) return refused('already-answered')
    return settle(tx, row, reply, { now: clock.now(), by: 'system', byName, browser })
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
      application: {
        select: {
          id: true,
          personId: true,
          status: true,
          email: true,
          person: { select: { email: true, account: { select: { email: true } } } },
        },
      },
    },
  })
  return row?.askedAt ? row : null
}

type Open = NonNullable<Awaited<ReturnType<typeof lockConfirmation>>>
type Said = { now: Date; by: { personId: string } | 'system'; byName: string | null }

async function settle(
  tx: Tx,
  row: Open,
  reply: ConfirmationReply,
  { browser, ...said }: Said & { browser: AnsweringBrowser },
): Promise<Outcome<object, 'already-answered' | 'over'>> {
  if (row.answer !== null) return row.answer === reply.answer ? ok() : refused('already-answered')
  if (row.cancelledAt) return refused('over')
  const { application } = row
  await writeAnswer(tx, row, reply, { ...said, ownDevice: isOwnDevice(browser, application) })
  // What was approved already is looked at by the next step of a payment run, which tells the approvers.
  if (application.status !== 'approved')
    await findEmployerDoubts(tx, { applicationIds: [application.id], now: said.now })
  return ok()
}

/** Writes down an answer to a question that the caller holds and that has none. */
export async function writeAnswer(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  reply: WrittenAnswer,
  {
    now,
    by,
    byName,
    ownDevice,
    change = 'answer',
    eventBy = by,
  }: Said & {
    /** Null: staff wrote it down, or the record of the work says so. */
    ownDevice: boolean | null
    change?: string
    eventBy?: ChangeMaker
  },
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
      ownDevice,
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
