import { inTransaction } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { tryAgain, type ContactKind, type ContactOutcome, type NextAction } from './contact'
import { lockCase } from './lock-case.server'

type NewContact = {
  candidateId: string
  kind: ContactKind
  outcome: ContactOutcome
  words: string
  formKey: string
}

/**
 * Writes down that a broker got in touch, or tried. "No answer" also plans another try, unless something later is
 * planned; `next` says so. A form that is sent twice writes it once.
 */
export function logContact(
  { candidateId, kind, outcome, words, formKey }: NewContact,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<{ next: NextAction | null }, 'not-found'>> {
  const now = clock.now()
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    const planned = outcome === 'no-answer' && found.status !== 'closed'
    const next = planned ? tryAgain(found.nextAction, londonDate(now)) : null
    const isNew = await writeOnce()
    return ok({ next: isNew ? next : null })

    async function writeOnce(): Promise<boolean> {
      let written = false
      await once(tx, { scope: `contact:${actor.personId}:${found!.id}`, key: formKey }, async () => {
        await tx.candidateContact.create({
          data: { councilId, candidateId: found!.id, kind, outcome, words, at: now, byPersonId: actor.personId },
        })
        await tx.candidate.update({
          where: { id: found!.id },
          data: {
            lastContactAt: now,
            ...(next && { nextActionOn: toDateColumn(next.on), nextActionWords: next.words }),
          },
        })
        return (written = true)
      })
      return written
    }
  })
}

/** A private note of the council's brokers on somebody. */
export function addCandidateNote(
  { candidateId, words, formKey }: { candidateId: string; words: string; formKey: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found'>> {
  const now = clock.now()
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    await once(tx, { scope: `contact:${actor.personId}:${found.id}`, key: formKey }, async () => {
      await tx.candidateContact.create({
        data: { councilId, candidateId: found.id, kind: 'note', words, at: now, byPersonId: actor.personId },
      })
      return true
    })
    return ok()
  })
}
