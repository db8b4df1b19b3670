import { z } from 'zod'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Actor } from '#app/platform/actor'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { askNow, createConfirmation } from './ask-employer.server'
import { writeAnswer } from '../answer-confirmation.server'
import { CONFIRMATION_ENTITY, type ConfirmationKind } from '../confirmation'
import { findEmployerDoubts } from '../doubts/find-employer-doubts.server'
import type { ConfirmationReply } from '../forms'
import { isOneOfTheirs } from './own-address'
import { ownAddresses, readApplication } from './whom-to-ask.server'

type Asking = CouncilWork & { actor: Pick<Actor, 'email'> }
type About = { applicationId: string; kind: ConfirmationKind; week: number | null }

/**
 * Staff ask the employer at another address: what was asked before is over, and its links with it. Refused where the
 * address is the applicant's, or the asker's own.
 */
export function askAgain(
  { email, ...about }: About & { email: string },
  { db, clock, actor, council }: Asking,
): Promise<Outcome<object, 'not-found' | 'own-address' | 'interest' | 'already-answered'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const held = await holdApplication(tx, about.applicationId, { council, actor })
    if (!held.ok) return held
    const application = await readApplication(tx, about.applicationId)
    if (isOneOfTheirs(email, [...ownAddresses(application), actor.email])) return refused('own-address')
    const open = await openConfirmation(tx, about)
    if (open) await cancel(tx, { id: open.id, councilId: council.id }, { by: actor, now })
    else if (await answered(tx, about)) return refused('already-answered')
    const { id } = await createConfirmation(tx, application, { kind: about.kind, week: about.week, dueAt: now, email })
    await askNow(tx, { id, kind: about.kind }, { application, by: actor, now, correctedEmail: email })
    await findEmployerDoubts(tx, { applicationIds: [about.applicationId], now })
    return ok()
  })
}

/** An assessor writes down what the employer told them. A later word stands beside an earlier one; the newest counts. */
export function recordEmployersWord(
  { reply, byName, ...about }: About & { reply: ConfirmationReply; byName: string },
  { db, clock, actor, council }: Asking,
): Promise<Outcome<object, 'not-found' | 'interest' | 'not-due'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const held = await holdApplication(tx, about.applicationId, { council, actor })
    if (!held.ok) return held
    const open = await openConfirmation(tx, about)
    // Still there today says nothing about the day that is asked about.
    if (open && open.dueAt > now && reply.answer === 'employed') return refused('not-due')
    const { id } =
      open ?? (await createConfirmation(tx, await readApplication(tx, about.applicationId), { ...about, dueAt: now }))
    if (!open?.askedAt) await tx.confirmation.update({ where: { id }, data: { askedAt: now }, select: { id: true } })
    await writeAnswer(tx, { id, councilId: council.id }, reply, {
      now,
      by: actor,
      byName,
      ownDevice: null,
      change: 'record',
    })
    return ok()
  })
}

/** Holds the application, and refuses whoever has to do with the applicant. */
async function holdApplication(
  tx: Tx,
  id: string,
  { council, actor }: Pick<CouncilWork, 'council' | 'actor'>,
): Promise<Outcome<object, 'not-found' | 'interest'>> {
  if (!isUuid(id)) return refused('not-found')
  const schemes = await schemesOf(tx, { councilId: council.id, personId: actor.personId, roles: ['assessor'] })
  const [row] = await parsedRows(tx, z.object({ interest: z.boolean() }))`
    select has_grant_interest(id, ${actor.personId}::uuid) as interest from grant_application
    where id = ${id}::uuid and council_id = ${council.id}::uuid and submitted_at is not null
      and (${schemes}::uuid[] is null or scheme_id = any(${schemes}::uuid[])) for no key update`
  if (!row) return refused('not-found')
  return row.interest ? refused('interest') : ok()
}

/** Held: an answer that comes in meanwhile is seen. */
async function openConfirmation(tx: Tx, { applicationId, kind, week }: About) {
  const [open] = await tx.$queryRaw<{ id: string; askedAt: Date | null; dueAt: Date }[]>`
    select id, asked_at as "askedAt", due_at as "dueAt" from confirmation
    where application_id = ${applicationId}::uuid and kind = ${kind} and week is not distinct from ${week}::int
      and answered_at is null and cancelled_at is null for update`
  return open ?? null
}

async function answered(tx: Tx, { applicationId, kind, week }: About): Promise<boolean> {
  return (await tx.confirmation.count({ where: { applicationId, kind, week, answer: 'employed' } })) > 0
}

/** Nobody is asked any more, and links lead nowhere. The caller holds the question. */
export async function cancel(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  { by, now }: { by: { personId: string } | 'system'; now: Date },
): Promise<void> {
  await tx.confirmation.update({ where: { id }, data: { cancelledAt: now }, select: { id: true } })
  await recordEvent(tx, { councilId, entity: CONFIRMATION_ENTITY, entityId: id, by, change: 'cancel', at: now })
}
