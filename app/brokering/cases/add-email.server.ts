import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { CANDIDATE_ENTITY, lockCase } from './lock-case.server'
import { tellRegistered } from '#app/brokering/candidates/tell-candidate.server'

export type EmailRefusal = 'not-found' | 'closed' | 'has-email' | 'email-taken'

/**
 * Somebody who was registered without an email address gives one: from then on they can sign in with it, and they get
 * the mail that the registration could not send. An address that has an account already is theirs only if they say so
 * themselves, by signing in.
 */
export function addEmail(
  { candidateId, email }: { candidateId: string; email: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, EmailRefusal>> {
  const now = clock.now()
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    if (found.status === 'closed') return refused('closed')
    const { personId } = found
    await tx.$queryRaw`select from person where id = ${personId}::uuid for no key update`
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
    // The same press again.
    if (person.email === email) return ok()
    if (person.email) return refused('has-email')
    const { count } = await tx.account.createMany({ data: [{ personId, email }], skipDuplicates: true })
    if (count === 0) return refused('email-taken')
    await tx.person.update({ where: { id: personId }, data: { email } })
    const eventId = await recordEvent(tx, {
      councilId,
      entity: CANDIDATE_ENTITY,
      entityId: found.id,
      by: { personId: actor.personId },
      change: 'add_email',
      at: now,
    })
    const { registeredHow } = await tx.candidate.findUniqueOrThrow({
      where: { id: found.id },
      select: { registeredHow: true },
    })
    const how = registeredHow
    await tellRegistered(tx, { council, now }, { eventId, personId, how, active: found.status === 'active' })
    return ok()
  })
}
